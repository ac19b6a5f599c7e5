package primetime.source.linux;

/** Prints where libraries are unpacked, then whether they can be loaded. Run in a process of its own. */
final class Placed {
    private Placed() {
    }

    public static void main(String[] arguments) throws Exception {
        System.out.println(Unpack.prepare());
        NativeCalls.require();
        System.out.println("loaded");
    }
}
