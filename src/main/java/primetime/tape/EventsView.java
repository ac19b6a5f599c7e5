package primetime.tape;

/** What a window shows of a track of process events. */
public final class EventsView extends View {
    private final Events track;

    EventsView(Events track) {
        super(track);
        this.track = track;
    }

    /** Copies the event of this number, {@link #first} to {@link #count} - 1, into a slot. */
    public void read(long index, Event into) {
        track.read(index, into);
    }

    /** The kind of an event, without reading the rest. */
    public Kind kind(long index) {
        return track.kind(index);
    }

    /** The {@link Event#pid} of an event, without reading the rest. */
    public int pid(long index) {
        return track.pid(index);
    }

    /** The {@link Event#tgid} of an event, without reading the rest. */
    public int tgid(long index) {
        return track.tgid(index);
    }

    /** The {@link Event#parent} of an event, without reading the rest. */
    public int parent(long index) {
        return track.parent(index);
    }

    /** The {@link Event#life} of an event, without reading the rest. */
    public long life(long index) {
        return track.life(index);
    }

    /** The {@link Event#comm} of an event, without reading the rest. */
    public String comm(long index) {
        return track.comm(index);
    }

    /** The {@link Event#code} of an event, without reading the rest. */
    public int code(long index) {
        return track.code(index);
    }

    /** The kernel's time of an event, monotonic ns. */
    public long at(long index) {
        return track.at(index);
    }

    /** When an event reached the tape, monotonic ns; never before {@link #at}, and never going back. */
    public long seen(long index) {
        return track.seen(index);
    }

    /** What {@link #count} was at an earlier instant, monotonic ns; events that fell off since are counted. */
    public long countAt(long instant) {
        return track.upTo(Math.min(instant, end()));
    }

    /** How many events were seen, from the first ever, not counting those that were there before. */
    public long total() {
        return isEmpty() ? 0 : track.total(count() - 1);
    }

    /** Where graphs end: the end of the newest bin that is final, monotonic ns. */
    public long edge() {
        return Events.edge(end());
    }

    /**
     * How many events of a kind (null: of all) fell into the {@code nanos} before {@link #edge}, as far as anybody
     * listened by then and it is still kept.
     */
    public long counted(Kind kind, long nanos) {
        long until = edge() / Events.BIN;
        return sum(kind, until - nanos / Events.BIN, until);
    }

    /**
     * Counts of a kind (null: of all) in buckets of time, newest last; NaN where nobody listened yet or what is no longer
     * kept. Buckets are whole bins of {@link Events#BIN} and lie at whole multiples of their width.
     */
    public void counts(Kind kind, long bucketNanos, double[] out) {
        long bins = Math.max(1, bucketNanos / Events.BIN);
        long until = Math.floorDiv(edge() / Events.BIN, bins) * bins;
        for (int i = out.length - 1; i >= 0; i--, until -= bins) {
            out[i] = track.isCounted(until - bins, until) ? sum(kind, until - bins, until) : Double.NaN;
        }
    }

    private long sum(Kind kind, long from, long until) {
        long sum = 0;
        for (long bin = from; bin < until; bin++) {
            sum += track.binned(bin, kind);
        }
        return sum;
    }
}
