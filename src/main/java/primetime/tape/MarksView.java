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
}
