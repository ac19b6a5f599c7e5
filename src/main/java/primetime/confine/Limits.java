package primetime.confine;

/**
 * How much a run may use. Each number is a limit for one process, but {@code processes}, {@code groupBytes} and
 * {@code nanos}, which are for the run with all that it starts.
 *
 * @param cpuSeconds processor time of one process, whole seconds
 * @param addressBytes address space of one process; wide, since some runtimes reserve far more than they use
 * @param dataBytes private writable memory of one process
 * @param fileBytes size of a file that it writes, where it may write
 * @param files open descriptors of one process
 * @param processes how many processes and threads at once
 * @param groupBytes memory of all its processes together, where a control group can be made
 * @param nanos how long it may take
 * @param outputBytes how much of what it prints is kept; sixteen times as much ends it
 */
public record Limits(int cpuSeconds, long addressBytes, long dataBytes, long fileBytes, int files, int processes,
        long groupBytes, long nanos, int outputBytes) {
    /** Generous for a script that asks a tool or two. */
    public static final Limits USUAL = new Limits(5, 4L << 30, 256L << 20, 1L << 20, 128, 64, 256L << 20,
            5_000_000_000L, 64 << 10);

    /** The same with another time. */
    public Limits within(long otherNanos) {
        return new Limits(cpuSeconds, addressBytes, dataBytes, fileBytes, files, processes, groupBytes, otherNanos,
                outputBytes);
    }
}
