package primetime.source.linux;

import primetime.source.Unreadable;

/** Whether {@link Libc} can be used here. Apart from it, because a class that failed to load cannot say so itself. */
final class NativeCalls {
    private NativeCalls() {
    }

    /** Loads the library, where that was not done yet. */
    static void require() throws Unreadable {
        try {
            Libc.error();
        } catch (LinkageError e) {
            // The first failure says why; later ones only that there was one, with the first as their cause.
            Throwable first = e;
            while (first.getCause() != null) {
                first = first.getCause();
            }
            String why = first.getMessage();
            throw new Unreadable("native calls through JNA", why == null ? first.toString() : why.split("\n")[0],
                    "name a directory that allows executables: -Djna.tmpdir=DIRECTORY");
        }
    }
}
