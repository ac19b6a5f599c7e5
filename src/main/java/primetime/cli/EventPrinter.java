package primetime.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import primetime.cell.Glyphs;
import primetime.tape.Event;
import primetime.tape.Gap;
import primetime.tape.Kind;

/** Chooses, counts and prints events in the order in which it is given them, and losses among them. One thread. */
public final class EventPrinter {
    private static final String KEPT_UP = "the output could not keep up";
    private final EventsChoice choice;
    private final PrintStream out;
    private final WallTime time = new WallTime();
    private final ProcessName name;
    private final EventFormat format;
    private final EventTally tally = new EventTally();
    private final List<Gap> gaps = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean closed;

    /**
     * @param out takes whole lines; errors of it end the printing, see {@link #isClosed}
     * @param users the name of each user, observed text
     */
    public EventPrinter(EventsChoice choice, PrintStream out, Glyphs glyphs, IntFunction<String> users) {
        this.choice = choice;
        this.out = out;
        EventsChoice.Look look = choice.look();
        name = new ProcessName(look);
        format = switch (look.format()) {
            case TEXT -> new EventText(look, time, glyphs, users);
            case JSON -> new EventJson(time, look.raw());
            case CSV -> new EventCsv(time);
            case TREE -> new EventTree(look, time, users, choice.kinds().kinds().contains(Kind.CLONE));
        };
    }

    /** What the clock on the wall shows: what to add to monotonic ns, and the zone's offset in seconds. */
    public void clock(long offsetNanos, long zoneSeconds) {
        time.set(offsetNanos, zoneSeconds);
    }

    /** The line above all events. */
    public void begin() {
        if (!choice.look().quiet()) {
            format.header(line);
            write();
            flush();
        }
    }

    /** Prints the event where it was asked for. */
    public void event(Event event) {
        boolean belongs = format.belongs(event, choice.filter().isEmpty() || choice.filter().get().passes(event));
        if (event.kind == Kind.ALIVE) {
            return;
        }
        while (!gaps.isEmpty() && gaps.get(0).at() <= event.at) {
            lost(gaps.remove(0));
        }
        if (!belongs || !choice.kinds().wants(event) || choice.group() != 0 && choice.group() != event.group) {
            return;
        }
        tally.add(event, choice.look().statistics() ? name.of(event) : "");
        if (!choice.look().quiet()) {
            format.event(line, event);
            write();
        }
    }

    /** Events are missing; told before the first event that came after the gap began. */
    public void gap(Gap gap) {
        gaps.add(gap);
    }

    /** Our own ring was full. */
    public void refused(long count, long now) {
        if (count > 0) {
            lost(new Gap("events", now, now, count, KEPT_UP));
        }
    }

    private void lost(Gap gap) {
        tally.lost(gap.lost());
        if (!choice.look().quiet()) {
            format.lost(line, gap.at(), gap.lost(), gap.because());
            write();
        }
    }

    /** Prints what was held back until now, monotonic ns, and writes out what was printed. */
    public void due(long now) {
        if (!choice.look().quiet()) {
            format.due(line, now);
            write();
        }
        flush();
    }

    /** Tells what is left to tell. */
    public void end(String source, PrintStream aside) {
        gaps.forEach(this::lost);
        gaps.clear();
        due(Long.MAX_VALUE);
        EventsChoice.Look look = choice.look();
        if (look.format() == EventsChoice.Format.JSON || look.statistics()) {
            format.summary(line, tally, source);
        }
        write();
        flush();
        if (look.format() == EventsChoice.Format.CSV && look.statistics()) {
            tally.table(line, source);
            aside.append(line);
        }
    }

    private void write() {
        if (line.length() == 0) {
            return;
        }
        out.append(line);
        line.setLength(0);
        if (choice.look().lines()) {
            flush();
        }
    }

    private void flush() {
        closed |= out.checkError();
    }

    /** Nobody reads what is printed any more. */
    public boolean isClosed() {
        return closed;
    }
}
