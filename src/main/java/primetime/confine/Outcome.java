package primetime.confine;

import java.util.List;

/**
 * How a run ended.
 *
 * @param end what ended it
 * @param status its wait status, as waitpid(2) tells it; of no meaning where it was {@link End#REFUSED}
 * @param out what it printed, as bytes of UTF-8 or whatever it took for that; at most what its limits keep
 * @param discarded how many bytes it printed beyond that
 * @param complaint the last line that it wrote to its standard error, or why it was refused; may be empty
 * @param tried what it tried and may not do, each said once, a few at most
 * @param left how many processes it left behind, all ended since
 * @param nanos how long it took
 * @param cpuNanos processor time of it and of those of its children that it waited for
 * @param peakBytes the most memory that all its processes had together, where they had a control group; else the most that
 *        the first of them was seen to have; -1: nobody knows
 * @param notes what else is worth knowing: a limit of its group that it ran into
 */
public record Outcome(Program program, End end, int status, byte[] out, long discarded, String complaint,
        List<String> tried, int left, long nanos, long cpuNanos, long peakBytes, List<String> notes) {
    /** What can end a run. */
    public enum End {
        /** It ended by itself, or by a limit of the kernel's, which the status tells. */
        ENDED,
        /** It took too long. */
        TOO_LONG,
        /** It printed too much. */
        TOO_MUCH,
        /** Whoever asked for it went away. */
        CLOSED,
        /** It could not be started; the complaint says why. */
        REFUSED
    }

    public Outcome {
        tried = List.copyOf(tried);
        notes = List.copyOf(notes);
    }

    /** The signal that ended it; 0: none did. */
    public int signal() {
        return status & 0x7f;
    }

    /** What it answered with, where no signal ended it. */
    public int exitCode() {
        return status >> 8 & 0xff;
    }
}
