package primetime.source.linux;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;

/**
 * Binds the native methods of a class to the C library, for whoever has calls of its own. It is looked up in the process
 * itself, which has one already, whatever its file is called. Any thread.
 */
public final class CLibrary {
    private CLibrary() {
    }

    /**
     * Binds all native methods of a class to the functions of their names, and finds a place for JNA's own library before.
     *
     * @throws LinkageError where JNA cannot unpack or load its own library, where there is no such function, or where this
     *         is no 64-bit machine: a C long and a pointer are Java's long here
     */
    public static void bind(Class<?> calls) {
        Unpack.prepare();
        register(calls);
    }

    /** Whether they could be bound where JNA is now; for calls that can be done without, as under a /tmp mounted noexec. */
    static boolean binds(Class<?> calls) {
        try {
            register(calls);
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }

    private static void register(Class<?> calls) {
        if (Native.POINTER_SIZE != Long.BYTES) {
            throw new UnsatisfiedLinkError("only 64-bit machines are supported");
        }
        Native.register(calls, NativeLibrary.getProcess());
    }

    /** What an error is called, in lower case. Only after something was bound. */
    public static String word(int error) {
        String word = Errors.strerror(error);
        return word.isEmpty() ? "error " + error : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    /** Bound when first asked, so that a failure shows in the class that was to be bound and not in this one. */
    private static final class Errors {
        static {
            register(Errors.class);
        }

        static native String strerror(int error);
    }
}
