package primetime.tape;

/**
 * All marks on the tape, the newest {@link #MOST} of them, whatever they are about: what {@code [} and {@code ]} walk. A
 * mark is reported some time after it happened, with all else about that moment; so the walk goes from one instant
 * {@link #seen} to the next: a playhead put there shows the mark and what led to it.
 */
public final class Marks extends Track {
    /** How many are kept. */
    static final int MOST = 1024;
    /** There is no such mark. */
    public static final long NONE = -1;
    private final Mark[] marks = new Mark[MOST];
    private final long[] seen = new long[MOST];

    Marks() {
        super("marks");
    }

    void append(Mark mark, long now) {
        marks[(int) (next % MOST)] = mark;
        seen[(int) (next++ % MOST)] = now;
        first = Math.max(0, next - MOST);
    }

    Mark mark(long number) {
        return marks[(int) (number % MOST)];
    }

    /** The number of the last mark that was seen before an instant, monotonic ns, or {@link #NONE}. */
    public long before(long instant) {
        long number = upTo(instant - 1) - 1;
        return number < first() ? NONE : number;
    }

    /** The number of the first mark that was seen after an instant, monotonic ns, or {@link #NONE}. */
    public long after(long instant) {
        long number = upTo(instant);
        return number < next ? number : NONE;
    }

    /** When the mark of this number was put on the tape, monotonic ns; never less than for the one before. */
    @Override
    public long seen(long number) {
        return seen[(int) (number % MOST)];
    }
}
