package primetime.source.linux;

/**
 * Whether the thread that listens should go before others. Many a program lives for less than a time slice, and once it
 * is gone its name can not be read; so while there is little to hear, it is heard at once. In a storm nobody could read
 * the names, and being woken for every single message costs a host that has no time to spare twice as much. Pure.
 */
final class Urgency {
    private static final long WINDOW = 100_000_000;
    /** Messages in a window: 8000 a second are a storm, until there are fewer than 4000. */
    private static final int STORM = 800;
    private static final int CALM = 400;
    private long end;
    private int heard;
    private boolean urgent = true;

    /** Counts a message that was heard now, monotonic ns, and answers how urgent the next one is. */
    boolean heard(long now) {
        heard++;
        if (now >= end) {
            urgent = heard < (urgent ? STORM : CALM);
            heard = 0;
            end = now + WINDOW;
        }
        return urgent;
    }
}
