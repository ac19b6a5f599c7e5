package primetime.tape;

import java.util.Arrays;

/**
 * A track of process events: rings of primitives for the fields, one ring of bytes for the texts, and counts per kind
 * in bins of {@link #BIN} for the whole history. The oldest go when either ring is full; totals never do.
 *
 * <p>A bin is final {@link #SETTLE} after its end. An event that comes later than that is counted in the oldest bin
 * still open, so that a bin that was once drawn never changes.
 */
public final class Events extends Track {
    /** Width of a bin, ns. */
    public static final long BIN = 100_000_000;
    /** How long a bin waits for late events, ns: longer than the reorder buffer of 50 ms and a frame together. */
    public static final long SETTLE = 200_000_000;
    /** The place in a bin of the count of all kinds: that of {@link Kind#ALIVE}, which is never counted itself. */
    private static final int ALL = Kind.ALIVE.ordinal();
    private static final int FIRST_SLOTS = 1024;
    private static final int BINS = 36_000;
    private static final int FIELDS = 10;
    /** The names themselves are few and shared. */
    private static final int REFERENCE = 8;
    private final int mostSlots;
    private final byte[] texts;
    private long[][] fields = new long[FIELDS][0];
    private String[] comms = {};
    private String[] cgroups = {};
    private long textEnd;
    private long total;
    private int[] bins = {};
    private long firstBin = Long.MAX_VALUE;
    private long lastBin = Long.MIN_VALUE;

    /** An empty track of at most {@code bytes}, a third of them for texts. */
    Events(String name, long bytes) {
        super(name);
        texts = new byte[(int) Math.max(4 * Event.MOST_TEXT, bytes / 3)];
        mostSlots = (int) Math.max(16, bytes * 2 / 3 / (8 * FIELDS + 2 * REFERENCE));
    }

    void append(Event event, long now) {
        grow();
        while (next - first >= fields[0].length
                || next > first && textEnd + event.textLength() - textAt(first) > texts.length) {
            first++;
        }
        int slot = (int) (next % fields[0].length);
        fields[0][slot] = event.at;
        fields[1][slot] = now;
        fields[2][slot] = event.kind.ordinal() | (long) event.textLength() << 8;
        fields[3][slot] = both(event.pid, event.tgid);
        fields[4][slot] = both(event.parent, event.code);
        fields[5][slot] = both(event.uid, event.euid);
        fields[6][slot] = both(event.group, event.tty);
        fields[7][slot] = event.life;
        fields[8][slot] = textEnd;
        fields[9][slot] = total += event.kind == Kind.ALIVE ? 0 : 1;
        for (int i = 0; i < event.textLength(); i++) {
            texts[(int) (textEnd++ % texts.length)] = event.textBytes()[i];
        }
        comms[slot] = event.comm;
        cgroups[slot] = event.cgroup;
        next++;
        if (firstBin == Long.MAX_VALUE) {
            firstBin = lastBin = Math.floorDiv(now, BIN);
            bins = new int[BINS * Kind.count()];
        }
        if (event.kind != Kind.ALIVE) {
            // In a time namespace the kernel's clock is not ours: an event from the future must not push out the rest.
            count(event.kind, Math.min(now, Math.max(event.at, Math.max(now - SETTLE, firstBin * BIN))));
        }
    }

    private void grow() {
        int wanted = slots(comms.length, FIRST_SLOTS, mostSlots);
        if (wanted == comms.length) {
            return;
        }
        for (int i = 0; i < FIELDS; i++) {
            fields[i] = Arrays.copyOf(fields[i], wanted);
        }
        comms = Arrays.copyOf(comms, wanted);
        cgroups = Arrays.copyOf(cgroups, wanted);
    }

    private void count(Kind kind, long at) {
        long bin = Math.floorDiv(at, BIN);
        if (bin - lastBin >= BINS) {
            Arrays.fill(bins, 0);
            lastBin = bin;
        }
        while (lastBin < bin) {
            lastBin++;
            int from = place(lastBin, 0);
            Arrays.fill(bins, from, from + Kind.count(), 0);
        }
        bins[place(bin, kind.ordinal())]++;
        bins[place(bin, ALL)]++;
    }

    private static int place(long bin, int kind) {
        return (int) Math.floorMod(bin, (long) BINS) * Kind.count() + kind;
    }

    /** The end of the newest bin that is final at an instant, monotonic ns. */
    public static long edge(long instant) {
        return Math.floorDiv(instant - SETTLE, BIN) * BIN;
    }

    /** Whether these bins are all kept, and somebody listened during a part of them at least. */
    boolean isCounted(long from, long until) {
        return until > firstBin && from > lastBin - BINS;
    }

    /** How many of this kind (null: of all) fall in the bin; 0 outside what is kept. */
    int binned(long bin, Kind kind) {
        return bin > lastBin || !isCounted(bin, bin + 1) ? 0 : bins[place(bin, kind == null ? ALL : kind.ordinal())];
    }

    /** Copies the event of this number, which must be kept, into a slot. */
    void read(long index, Event into) {
        int slot = (int) (index % fields[0].length);
        into.clear();
        into.at = fields[0][slot];
        into.kind = Kind.of((int) (fields[2][slot] & 0xff));
        into.pid = upper(fields[3][slot]);
        into.tgid = (int) fields[3][slot];
        into.parent = upper(fields[4][slot]);
        into.code = (int) fields[4][slot];
        into.uid = upper(fields[5][slot]);
        into.euid = (int) fields[5][slot];
        into.group = upper(fields[6][slot]);
        into.tty = (int) fields[6][slot];
        into.comm = comms[slot];
        into.cgroup = cgroups[slot];
        into.life = fields[7][slot];
        int length = (int) (fields[2][slot] >>> 8);
        int from = (int) (fields[8][slot] % texts.length);
        int head = Math.min(length, texts.length - from);
        into.text(texts, from, head);
        into.more(texts, 0, length - head);
    }

    Kind kind(long index) {
        return Kind.of((int) (fields[2][(int) (index % fields[0].length)] & 0xff));
    }

    int pid(long index) {
        return upper(fields[3][(int) (index % fields[0].length)]);
    }

    int tgid(long index) {
        return (int) fields[3][(int) (index % fields[0].length)];
    }

    int parent(long index) {
        return upper(fields[4][(int) (index % fields[0].length)]);
    }

    long life(long index) {
        return fields[7][(int) (index % fields[0].length)];
    }

    String comm(long index) {
        return comms[(int) (index % fields[0].length)];
    }

    int code(long index) {
        return (int) fields[4][(int) (index % fields[0].length)];
    }

    long at(long index) {
        return fields[0][(int) (index % fields[0].length)];
    }

    /** How many real events there were up to and with the one of this number, from the first ever. */
    long total(long index) {
        return fields[9][(int) (index % fields[0].length)];
    }

    private long textAt(long index) {
        return fields[8][(int) (index % fields[0].length)];
    }

    private static long both(int high, int low) {
        return (long) high << 32 | low & 0xffffffffL;
    }

    private static int upper(long both) {
        return (int) (both >> 32);
    }

    @Override
    long seen(long index) {
        return fields[1][(int) (index % fields[0].length)];
    }
}
