package primetime.tape;

/** What a window shows of the marks. They are numbered {@link #first} to {@link #count} - 1. */
public final class MarksView extends View {
    private final Marks marks;

    MarksView(Marks marks) {
        super(marks);
        this.marks = marks;
    }

    /** When it happened, monotonic ns. */
    public long at(long number) {
        return marks.mark(number).at();
    }

    /** When it was put on the tape, monotonic ns: the first instant whose window shows it. */
    public long seen(long number) {
        return marks.seen(number);
    }

    /** What it is about: a track's name. */
    public String track(long number) {
        return marks.mark(number).track();
    }

    /** How large it was, ns; 0 where that says nothing. */
    public long nanos(long number) {
        return marks.mark(number).nanos();
    }

    /** What happened, for people. */
    public String text(long number) {
        return marks.mark(number).because();
    }

    /** The number of the last mark that was seen before an instant, monotonic ns, or {@link Marks#NONE}. */
    public long before(long instant) {
        return marks.before(Math.min(instant - 1, end()) + 1);
    }

    /** The number of the first mark in this window that was seen after an instant, or {@link Marks#NONE}. */
    public long after(long instant) {
        long number = marks.after(instant);
        return number < count() ? number : Marks.NONE;
    }
}
