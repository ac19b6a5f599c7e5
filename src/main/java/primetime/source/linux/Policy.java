package primetime.source.linux;

/** How the kernel chooses when a thread runs: sched(7). */
public enum Policy {
    /** As any thread: by its share. */
    OTHER("other", 0),
    /** As soon as it can, until it sleeps; by priority. */
    FIFO("fifo", 1),
    /** The same, taking turns with others of its priority. */
    RR("rr", 2),
    /** As any thread that is taken to be busy. */
    BATCH("batch", 3),
    /** When nobody else wants to. */
    IDLE("idle", 5),
    /** So much in every period, before all others; on any processor. */
    DEADLINE("deadline", 6);

    private final String word;
    private final int number;

    Policy(String word, int number) {
        this.word = word;
        this.number = number;
    }

    /** stress-ng's and cyclictest's name. */
    public String word() {
        return word;
    }

    /** The kernel's number. */
    public int number() {
        return number;
    }

    /** Whether it has priorities, 1 to 99. */
    public boolean hasPriority() {
        return this == FIFO || this == RR;
    }

    /** Whether threads that have it go before all ordinary ones. */
    public boolean isRealTime() {
        return hasPriority() || this == DEADLINE;
    }

    static Policy of(int number) {
        for (Policy policy : values()) {
            if (policy.number == number) {
                return policy;
            }
        }
        return OTHER;
    }
}
