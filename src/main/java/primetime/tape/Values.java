package primetime.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A track of numbers: rings of primitives, one for each column, that grow up to a bound in bytes. A column that appears
 * later is unknown before; one that vanishes is unknown after, until its room is needed for another.
 */
public final class Values extends Track {
    private static final int FIRST_ROWS = 128;
    private static final int MOST_ROWS = 4096;
    private static final int FIXED = 4;
    private final long bytes;
    private final Map<String, Integer> numbers = new HashMap<>();
    private List<String> names = new ArrayList<>();
    private final List<long[]> columns = new ArrayList<>();
    private long[] at = {};
    private long[] seen = {};
    private long[] late = {};
    private long[] cost = {};
    private boolean[] afterGap = {};
    private int[] places = {};
    private long[] lastRows = {};
    private Columns last;
    private int most;
    private int mostColumns;
    private long refused;
    private boolean broken;

    /** An empty track that will take at most {@code bytes}. */
    Values(String name, long bytes) {
        super(name);
        this.bytes = bytes;
    }

    void append(Sample sample, long now) {
        if (last == null) {
            mostColumns = sample.values().length * 2 + 16;
            most = (int) Math.max(2, Math.min(MOST_ROWS, bytes / (8L * (mostColumns + FIXED))));
            lastRows = new long[mostColumns];
        }
        growRows();
        int row = (int) (next % at.length);
        at[row] = sample.at();
        seen[row] = now;
        late[row] = sample.late();
        cost[row] = sample.cost();
        afterGap[row] = broken;
        broken = false;
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i)[row] = Sample.UNKNOWN;
        }
        if (sample.columns() != last) {
            place(sample.columns());
        }
        for (int i = 0; i < places.length; i++) {
            if (places[i] >= 0) {
                columns.get(places[i])[row] = sample.values()[i];
                lastRows[places[i]] = next;
            }
        }
        next++;
        first = Math.max(0, next - at.length);
    }

    @Override
    void append(Gap gap, long now) {
        super.append(gap, now);
        broken = true;
    }

    /** A value is not known to have held while its source could not be read. */
    @Override
    void append(Fault fault, long now) {
        super.append(fault, now);
        broken = true;
    }

    private void place(Columns wanted) {
        last = wanted;
        places = new int[wanted.names().size()];
        for (int i = 0; i < places.length; i++) {
            String name = wanted.names().get(i);
            Integer known = numbers.get(name);
            places[i] = known != null ? known : columns.size() < mostColumns ? added(name) : replaced(name, wanted);
            refused += places[i] < 0 ? 1 : 0;
        }
    }

    private int added(String name) {
        int column = columns.size();
        names.add(name);
        numbers.put(name, column);
        columns.add(new long[at.length]);
        Arrays.fill(columns.get(column), Sample.UNKNOWN);
        return column;
    }

    /** Takes the column that vanished first for another name; -1 where all are still there. */
    private int replaced(String name, Columns wanted) {
        int oldest = -1;
        for (int i = 0; i < names.size(); i++) {
            boolean gone = !wanted.names().contains(names.get(i));
            oldest = gone && (oldest < 0 || lastRows[i] < lastRows[oldest]) ? i : oldest;
        }
        if (oldest >= 0) {
            names = new ArrayList<>(names);
            numbers.remove(names.set(oldest, name));
            numbers.put(name, oldest);
            Arrays.fill(columns.get(oldest), Sample.UNKNOWN);
        }
        return oldest;
    }

    private void growRows() {
        int wanted = slots(at.length, FIRST_ROWS, most);
        if (wanted == at.length) {
            return;
        }
        at = Arrays.copyOf(at, wanted);
        seen = Arrays.copyOf(seen, wanted);
        late = Arrays.copyOf(late, wanted);
        cost = Arrays.copyOf(cost, wanted);
        afterGap = Arrays.copyOf(afterGap, wanted);
        columns.replaceAll(column -> Arrays.copyOf(column, wanted));
    }

    /** How many columns did not fit in the bound, counted anew whenever the columns change. */
    long refused() {
        return refused;
    }

    boolean isAfterGap(long row) {
        return afterGap[(int) (row % at.length)];
    }

    /** The number of a column, or -1. */
    int column(String name) {
        Integer number = numbers.get(name);
        return number == null ? -1 : number;
    }

    /** See {@link ValuesView#columns}. */
    List<String> names() {
        return names;
    }

    long value(int column, long row) {
        return columns.get(column)[(int) (row % at.length)];
    }

    long at(long row) {
        return at[(int) (row % at.length)];
    }

    long late(long row) {
        return late[(int) (row % at.length)];
    }

    long cost(long row) {
        return cost[(int) (row % at.length)];
    }

    /**
     * The increase a second of a counter from the row before to this one; NaN where either is unknown, where a gap lies
     * between, where the counter went down, or where no time passed.
     */
    double rate(int column, long row) {
        if (row <= first() || afterGap[(int) (row % at.length)]) {
            return Double.NaN;
        }
        long before = value(column, row - 1);
        long after = value(column, row);
        long elapsed = at(row) - at(row - 1);
        return before == Sample.UNKNOWN || after == Sample.UNKNOWN || after < before || elapsed <= 0 ? Double.NaN
                : (after - before) * 1e9 / elapsed;
    }

    @Override
    long seen(long index) {
        return seen[(int) (index % at.length)];
    }
}
