package primetime.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import primetime.cell.Figures;
import primetime.cell.Printable;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.widget.WaitStatus;

/** Counts events by kind and by command. Bounded: commands beyond the first thousands are counted together. */
final class EventTally {
    /** In the order of the table's columns. */
    static final List<Kind> COUNTED = List.of(Kind.FORK, Kind.CLONE, Kind.EXEC, Kind.EXIT, Kind.COMM, Kind.UID,
            Kind.GID, Kind.SID, Kind.PTRACE, Kind.CORE);
    private static final int MOST = 4096;
    private static final int WIDTH = 8;
    private static final String OTHERS = "(others)";
    private final Map<String, Row> rows = new HashMap<>();
    private final Row all = new Row("");
    private long lost;
    private boolean uncounted;

    private static final class Row {
        private final String name;
        private final long[] counts = new long[Kind.values().length];
        private long failures;
        private long total;

        Row(String name) {
            this.name = name;
        }

        void add(Event event) {
            counts[event.kind.ordinal()]++;
            total++;
            failures += WaitStatus.isFailure(event) ? 1 : 0;
        }
    }

    /** @param name under which it is counted, observed text */
    void add(Event event, String name) {
        String key = rows.size() < MOST || rows.containsKey(name) ? name : OTHERS;
        rows.computeIfAbsent(key, Row::new).add(event);
        all.add(event);
    }

    void lost(long count) {
        lost += count;
        uncounted |= count == 0;
    }

    long of(Kind kind) {
        return all.counts[kind.ordinal()];
    }

    long failures() {
        return all.failures;
    }

    long lost() {
        return lost;
    }

    /** Who polls does not know what it missed, and not every loss can be counted: "0 lost" would be a lie then. */
    boolean isLossKnown(String source) {
        return !uncounted && (lost > 0 || !source.equals("proc"));
    }

    /** The table of commands, the busiest first, with what all of them make together and what was lost. */
    void table(StringBuilder out, String source) {
        for (Kind kind : COUNTED) {
            Figures.pad(out.append(kind.word()), out.length() - kind.word().length(), WIDTH);
        }
        out.append("  failed   total  process\n");
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort((a, b) -> a.total == b.total ? a.name.compareTo(b.name) : Long.compare(b.total, a.total));
        for (Row row : sorted) {
            row(out, row, Printable.text(row.name));
        }
        String missed = isLossKnown(source) ? lost + " lost"
                : uncounted ? "more than " + lost + " lost" : "short lives missed";
        row(out, all, "all, seen by " + source + ", " + missed);
    }

    private static void row(StringBuilder out, Row row, String name) {
        for (Kind kind : COUNTED) {
            Figures.whole(out, row.counts[kind.ordinal()], WIDTH);
        }
        Figures.whole(out, row.failures, WIDTH);
        Figures.whole(out, row.total, WIDTH).append("  ").append(name).append('\n');
    }
}
