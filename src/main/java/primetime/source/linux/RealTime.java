package primetime.source.linux;

import primetime.source.Unreadable;

/** Lets a thread go before all ordinary ones. */
public final class RealTime {
    private RealTime() {
    }

    /** Gives the calling thread the best priority that this user may have; false where that is none. */
    public static boolean take() {
        try {
            NativeCalls.require();
        } catch (Unreadable e) {
            return false;
        }
        return Scheduling.best().policy() != 0;
    }
}
