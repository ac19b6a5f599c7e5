package primetime.tape;

import java.util.Arrays;

/** A track of latencies: one sparse interval histogram a tick, its pairs of value and count in one ring of longs. */
public final class Latencies extends Track {
    private static final int FIELDS = 9;
    private static final int LEAST_TICKS = 64;
    private static final int MOST_TICKS = 4096;
    private final int mostTicks;
    private final long[] pairs;
    private long[][] fields = new long[FIELDS][0];
    private long pairEnd;

    /** An empty track of at most {@code bytes}, a quarter of them at most for what is not a pair. */
    Latencies(String name, long bytes) {
        super(name);
        mostTicks = (int) Math.max(LEAST_TICKS, Math.min(MOST_TICKS, bytes / 4 / (8 * FIELDS)));
        pairs = new long[(int) Math.max(1024, bytes / 8 - (long) FIELDS * mostTicks)];
    }

    void append(LatencyTick tick, long now) {
        grow();
        int count = Math.min(tick.pairs().length, pairs.length);
        while (next - first >= fields[0].length || next > first && pairEnd + count - pairAt(first) > pairs.length) {
            first++;
        }
        int slot = (int) (next % fields[0].length);
        fields[0][slot] = tick.at();
        fields[1][slot] = now;
        fields[2][slot] = tick.from();
        fields[3][slot] = tick.count();
        fields[4][slot] = tick.min();
        fields[5][slot] = tick.max();
        fields[6][slot] = Double.doubleToRawLongBits(tick.sum());
        fields[7][slot] = tick.pauses() | (long) count << 32;
        fields[8][slot] = pairEnd;
        for (int i = 0; i < count; i++) {
            pairs[(int) (pairEnd++ % pairs.length)] = tick.pairs()[i];
        }
        next++;
    }

    private void grow() {
        int wanted = slots(fields[0].length, LEAST_TICKS, mostTicks);
        if (wanted == fields[0].length) {
            return;
        }
        for (int i = 0; i < FIELDS; i++) {
            fields[i] = Arrays.copyOf(fields[i], wanted);
        }
    }

    long at(long index) {
        return field(0, index);
    }

    long from(long index) {
        return field(2, index);
    }

    long count(long index) {
        return field(3, index);
    }

    long min(long index) {
        return field(4, index);
    }

    long max(long index) {
        return field(5, index);
    }

    double sum(long index) {
        return Double.longBitsToDouble(field(6, index));
    }

    int pauses(long index) {
        return (int) field(7, index);
    }

    int pairCount(long index) {
        return (int) (field(7, index) >>> 32);
    }

    /** The pair of this number in a tick, see {@link LatencyTick#pair}. */
    long pair(long index, int number) {
        return pairs[(int) ((pairAt(index) + number) % pairs.length)];
    }

    private long pairAt(long index) {
        return field(8, index);
    }

    private long field(int number, long index) {
        return fields[number][(int) (index % fields[0].length)];
    }

    @Override
    long seen(long index) {
        return field(1, index);
    }
}
