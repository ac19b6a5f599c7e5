package primetime.source.linux;

import primetime.source.Unreadable;

/**
 * Whether drop-ins can be kept from writing and connecting: landlock(7), asked of the kernel itself.
 *
 * @param version of its interface: 1 restricts files, 4 and up TCP too; 0 where there is none
 * @param refusal the error's word where there is none
 */
public record Landlock(int version, String refusal) {
    private static final int VERSION = 1;

    /** Asks. */
    public static Landlock ask() {
        try {
            NativeCalls.require();
        } catch (Unreadable e) {
            return new Landlock(0, e.getMessage());
        }
        long answer = Syscall.syscall(Syscall.LANDLOCK_CREATE_RULESET, 0, null, VERSION);
        return answer < 0 ? new Landlock(0, CLibrary.word(Libc.error())) : new Landlock((int) answer, "");
    }
}
