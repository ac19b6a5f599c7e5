package primetime.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** cyclictest's histogram: a row for each microsecond, a column for each thread. */
final class CyclictestText {
    private CyclictestText() {
    }

    static void write(StringBuilder out, List<ThreadTally> threads, int micros) {
        out.append("# Histogram\n");
        for (int i = 0; i < micros; i++) {
            out.append(String.format(Locale.ROOT, "%06d ", i));
            for (int thread = 0; thread < threads.size(); thread++) {
                out.append(thread == 0 ? "" : "\t")
                        .append(String.format(Locale.ROOT, "%06d", threads.get(thread).at(i)));
            }
            out.append('\n');
        }
        row(out, "# Total:", "%09d", threads, thread -> thread.cycles() - thread.overflows());
        row(out, "# Min Latencies:", "%05d", threads, thread -> thread.cycles() == 0 ? 0 : thread.min());
        row(out, "# Avg Latencies:", "%05d", threads, thread -> (long) thread.mean());
        row(out, "# Max Latencies:", "%05d", threads, thread -> thread.cycles() == 0 ? 0 : thread.max());
        row(out, "# Histogram Overflows:", "%05d", threads, ThreadTally::overflows);
        out.append("# Histogram Overflow at cycle number:\n");
        for (int thread = 0; thread < threads.size(); thread++) {
            out.append("# Thread ").append(thread).append(':');
            long[] named = threads.get(thread).overflowsAt();
            for (long cycle : named) {
                out.append(String.format(Locale.ROOT, " %05d", cycle));
            }
            long others = threads.get(thread).overflows() - named.length;
            out.append(others > 0 ? String.format(Locale.ROOT, " # %05d others", others) : "").append('\n');
        }
    }

    private static void row(StringBuilder out, String label, String format, List<ThreadTally> threads,
            ToLongFunction<ThreadTally> figure) {
        out.append(label);
        threads.forEach(thread -> out.append(' ')
                .append(String.format(Locale.ROOT, format, figure.applyAsLong(thread))));
        out.append('\n');
    }
}
