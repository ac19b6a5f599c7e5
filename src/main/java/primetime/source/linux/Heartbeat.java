package primetime.source.linux;

/**
 * Notices a stream that fell silent. Clients share the kernel's count of listeners, and one that counts wrongly silences
 * all; so where the kernel started processes one beat and still told nothing by the next, it has stopped telling.
 */
final class Heartbeat {
    private long forks = -1;
    private long received = -1;
    private boolean unheard;

    /**
     * Called once a beat.
     *
     * @param forksNow processes started since boot
     * @param receivedNow messages received so far
     * @param queued whether messages wait that nobody has taken yet
     * @return whether the stream is silent; said once, then it is given two beats again
     */
    boolean isSilent(long forksNow, long receivedNow, boolean queued) {
        boolean nothing = receivedNow == received && !queued;
        boolean silent = unheard && nothing;
        unheard = !silent && nothing && forks >= 0 && (forksNow > forks || unheard);
        forks = forksNow;
        received = receivedNow;
        return silent;
    }
}
