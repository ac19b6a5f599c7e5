package primetime.source.linux;

/**
 * Notices a stream that fell silent. Clients share the kernel's count of listeners, and one that counts wrongly silences
 * all; so where the kernel started processes and still told nothing a while later, it has stopped telling.
 */
final class Heartbeat {
    /** More than a listener that runs at all needs for what waits for it. */
    private static final long PATIENCE = 500_000_000;
    private static final long NEVER = Long.MAX_VALUE;
    private long forks = -1;
    private long received = -1;
    private long unheardSince = NEVER;
    private int silences;

    /**
     * Looks now and then.
     *
     * @param now monotonic ns
     * @param forksNow processes started since boot
     * @param receivedNow messages received so far
     * @param queued whether messages wait that nobody has taken yet
     * @return how many times in a row the stream was silent, where it is; it is then given the same patience again
     */
    int silences(long now, long forksNow, long receivedNow, boolean queued) {
        if (receivedNow != received || queued) {
            unheardSince = NEVER;
            silences = receivedNow == received ? silences : 0;
        } else if (forks >= 0 && forksNow > forks && unheardSince == NEVER) {
            unheardSince = now;
        }
        forks = forksNow;
        received = receivedNow;
        if (unheardSince == NEVER || now - unheardSince < PATIENCE) {
            return 0;
        }
        unheardSince = NEVER;
        return ++silences;
    }
}
