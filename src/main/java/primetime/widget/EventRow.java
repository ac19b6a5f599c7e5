package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Width;
import primetime.tape.Event;
import primetime.tape.Gap;
import primetime.tape.Kind;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.theme.Role;

/** Draws one row of the event list: the head, an event, or a gap. Keeps what it needs, so a row makes no garbage. */
final class EventRow {
    /** With less room than this the folders of a program are left out. */
    private static final int PATH_ROOM = 40;
    private static final String LONG_LIFE = ">999d";
    private final UserNames users;
    private final EventWords words;
    private final ObservedText observed;
    private final StringBuilder text = new StringBuilder();

    EventRow(UserNames users, ObservedText observed) {
        this.users = users;
        this.observed = observed;
        words = new EventWords(users);
    }

    /** The names of the columns. */
    static void head(Look look, Canvas canvas, EventColumns at) {
        long style = look.style(Role.DIM);
        if (at.mark() > 0) {
            canvas.text(0, 0, "time", style);
        }
        canvas.text(at.mark() + 2, 0, "event", style);
        canvas.right(at.pidEnd(), 0, "pid", style);
        if (at.user() >= 0) {
            canvas.text(at.user(), 0, "user", at.userRoom(), style);
        }
        if (at.tty() >= 0) {
            canvas.text(at.tty(), 0, "tty", style);
        }
        canvas.text(at.what(), 0, "what", style);
        if (at.lifeEnd() >= 0) {
            canvas.right(at.lifeEnd(), 0, "life", style);
        }
        if (!at.isMerged()) {
            canvas.elided(at.command(), 0, "command", canvas.columns() - at.command(), style);
        }
    }

    /** One event. */
    void draw(Look look, Canvas canvas, int row, EventColumns at, Event event) {
        long kind = EventWords.style(look, event);
        time(look, canvas, row, at, event.at);
        canvas.put(at.mark(), row, EventWords.mark(event), kind);
        text.setLength(0);
        text.append(event.pid);
        int pid = Math.max(at.mark() + 2, at.pidEnd() - text.length());
        canvas.elided(at.mark() + 2, row, event.kind.word(), Math.min(at.wordRoom(), pid - at.mark() - 3), kind);
        canvas.elided(pid, row, text, at.pidEnd() - pid, look.style(Role.TEXT));
        if (at.user() >= 0) {
            canvas.elided(at.user(), row, users.of(event.uid), at.userRoom(), userStyle(look, event.uid));
        }
        if (at.tty() >= 0) {
            text.setLength(0);
            TerminalName.words(text, event.tty);
            canvas.elided(at.tty(), row, text, EventColumns.TTY, look.style(Role.DIM));
        }
        what(look, canvas, row, at, event, kind);
    }

    /** How long a process lived; where nobody could tell how it ended it was polled, and lived no longer than this. */
    static void life(StringBuilder out, long life, int code) {
        int from = out.length();
        Figures.life(out, life);
        if (out.length() - from > EventColumns.LIFE) {
            out.setLength(from);
            out.append(LONG_LIFE);
        }
        if (code == Event.UNKNOWN && life >= 0) {
            int start = from;
            while (out.charAt(start) == ' ') {
                start++;
            }
            out.insert(start, '<');
        }
    }

    private void what(Look look, Canvas canvas, int row, EventColumns at, Event event, long style) {
        boolean begins = EventWords.isBeginning(event);
        text.setLength(0);
        if (at.brief()) {
            words.brief(text, event);
        } else {
            words.what(text, event);
        }
        boolean lives = at.lifeEnd() >= 0 && event.kind == Kind.EXIT;
        int end = canvas.elided(at.what(), row, text,
                at.isMerged() ? Math.min(text.length(), at.whatRoom()) : at.whatRoom(), style);
        if (lives) {
            text.setLength(0);
            life(text, event.life, event.code);
            canvas.right(at.lifeEnd(), row, text, look.style(Role.DIM));
        }
        int command = begins ? at.what() : at.isMerged() ? end + 1 : at.command();
        int until = lives && at.isMerged() ? at.lifeEnd() - EventColumns.LIFE - 1 : canvas.columns();
        command(look, canvas, row, command, until - command, event);
    }

    /** The command, the name of its program brighter than its path; events that begin or end nothing are all dim. */
    private void command(Look look, Canvas canvas, int row, int column, int room, Event event) {
        boolean begins = EventWords.isBeginning(event);
        boolean matters = event.kind != Kind.FORK && event.kind != Kind.CLONE && event.kind != Kind.SID;
        CharSequence command = begins && room >= PATH_ROOM ? observed.of(event) : observed.program(event);
        canvas.elided(column, row, command, room, look.style(matters ? Role.TEXT : Role.DIM));
        if (begins) {
            int name = ObservedText.nameStart(command);
            int at = restyle(canvas, row, column, command, 0, name, look.style(Role.DIM));
            restyle(canvas, row, at, command, name, ObservedText.nameEnd(command), look.style(Role.STRONG));
        }
    }

    static int restyle(Canvas canvas, int row, int column, CharSequence text, int from, int until, long style) {
        int at = column;
        for (int i = from; i < until && at < canvas.columns();) {
            int next = Width.next(text, i);
            for (int width = Width.of(text, i, next); width > 0; width--) {
                canvas.restyle(at++, row, style);
            }
            i = next;
        }
        return at;
    }

    /** Something is missing here: a line across, so that it cannot be taken for an event. */
    void gap(Look look, Canvas canvas, int row, EventColumns at, Gap gap) {
        long style = look.style(gap.lost() > 0 ? Role.BAD : Role.WARN);
        time(look, canvas, row, at, gap.at());
        text.setLength(0);
        if (gap.lost() > 0) {
            text.append("── ").append(gap.lost()).append(" lost here: ");
        } else {
            Figures.fixed(text.append("── "), (gap.until() - gap.at()) / 1e9, 1).append(" s unheard: ");
        }
        text.append(gap.because()).append(' ');
        int end = canvas.elided(at.mark(), row, text, canvas.columns() - at.mark(), style);
        canvas.run(end, row, canvas.columns() - end, '─', style);
    }

    private void time(Look look, Canvas canvas, int row, EventColumns at, long nanos) {
        if (at.timeFrom() >= EventColumns.TIME) {
            return;
        }
        boolean known = look.window().values(Tape.CLOCK).latest(Tape.WALL_OFFSET) != Sample.UNKNOWN;
        text.setLength(0);
        if (known) {
            Figures.clock(text, look.window().localMillis(nanos), true).delete(0, at.timeFrom());
        } else {
            text.append("n/a");
        }
        canvas.text(0, row, text, look.style(Role.DIM));
    }

    /** Whoever may do everything is marked, by the name as well as by the colour. */
    private static long userStyle(Look look, int uid) {
        return look.style(uid == 0 ? Role.WARN : uid == Event.UNKNOWN ? Role.DIM : Role.TEXT);
    }
}
