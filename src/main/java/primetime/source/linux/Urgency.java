package primetime.source.linux;

/**
 * Whether the thread that listens should go before others. Many a program lives for less than a time slice, and once it
 * is gone its name can not be read; so while there is little to hear, it is heard at once. In a storm nobody could read
 * the names, and being woken for every single message costs a host that has no time to spare twice as much; where hardly
 * a program is run, there are few names to be read in the first place, and a storm begins earlier. Pure.
 */
final class Urgency {
    private static final long WINDOW = 100_000_000;
    /** Messages in a window: 8000 a second are a storm, whatever they are. */
    private static final int STORM = 800;
    /** 2000 a second are, of those that do not belong to a program that was run. */
    private static final int NAMELESS_STORM = 200;
    /** Of each program that is run: that it was forked, that it is run, that it ended. */
    private static final int MESSAGES_OF_A_PROGRAM = 3;
    private long end;
    private int heard;
    private int runs;
    private boolean urgent = true;

    /**
     * Counts a message that was heard now and answers how urgent the next one is.
     *
     * @param now monotonic ns
     * @param isRun whether it told that a program is run
     */
    boolean heard(long now, boolean isRun) {
        heard++;
        runs += isRun ? 1 : 0;
        if (now >= end) {
            // A storm is over when there is half of what began it.
            int share = urgent ? 1 : 2;
            urgent = heard * share < STORM && (heard - MESSAGES_OF_A_PROGRAM * runs) * share < NAMELESS_STORM;
            heard = runs = 0;
            end = now + WINDOW;
        }
        return urgent;
    }
}
