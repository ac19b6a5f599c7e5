package primetime.dropin;

import primetime.confine.Program;
import primetime.schedule.Prime;

/** One drop-in and its clock; belongs to its {@link Turns}. */
final class Turn {
    private DropIn dropIn;
    private Prime interval;
    private long due;
    private Program running;
    private int failures;
    private boolean overdue;

    DropIn dropIn() {
        return dropIn;
    }

    /** None while it is being looked for. */
    Prime interval() {
        return interval;
    }

    /** How often in a row it failed. */
    int failures() {
        return failures;
    }

    /** Whether it should run, and waits for room. */
    boolean isOverdue() {
        return overdue;
    }

    boolean isRunning(Program program) {
        return running == program;
    }

    /** As it is now, never failed. */
    void begin(DropIn newDropIn, long newDue) {
        dropIn = newDropIn;
        failures = 0;
        due = newDue;
        interval = null;
    }

    /** Takes a prime, in the place of the one it had; null: gives it back. */
    void take(Prime prime) {
        interval = prime;
    }

    /** Its clock has come so far, monotonic ns; answers when it is due next. */
    long tick(long now) {
        if (due <= now) {
            // A tick that comes while it runs is left out.
            overdue |= running == null;
            due += ((now - due) / interval.nanos() + 1) * interval.nanos();
        }
        return due;
    }

    void started(Program program) {
        overdue = false;
        running = program;
    }

    /** It has ended; what it had failed in a row is counted on or forgotten. Answers whether that number changed. */
    boolean ended(boolean failed) {
        running = null;
        int before = failures;
        failures = failed ? failures + 1 : 0;
        return failures != before;
    }

    /** Begins its interval anew, monotonic ns. */
    void restart(long now) {
        due = now + interval.nanos();
    }
}
