package primetime.source.linux;

import primetime.tape.Sample;

/** What the one thread that listens tells the one that reports, and back: each number has a single writer. */
final class ListenerCounts {
    /** 1: the proc connector, 0: polling. */
    volatile long connector = Sample.UNKNOWN;
    /** Of the receive buffer, as the kernel counts. */
    volatile long bufferBytes = Sample.UNKNOWN;
    /** Of the socket; 0 where there is none. */
    volatile long inode;
    /** Processes since boot when listening began. */
    volatile long forksBefore = Sample.UNKNOWN;
    /** Processes and threads whose start was told. */
    volatile long forksSeen;
    /** Messages of any kind. */
    volatile long received;
    /** Events that came too late to be put in order. */
    volatile long late;

    /** Messages that found no room in the socket; the one that is written by the thread that reports. */
    volatile long drops;

    /** How many processes and threads the kernel has started since boot, or {@link Sample#UNKNOWN}. */
    static long forks(ProcPeek peek) {
        int at = peek.file("stat") ? peek.behind("processes ") : -1;
        return at < 0 ? Sample.UNKNOWN : peek.number(at);
    }
}
