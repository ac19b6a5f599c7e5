package primetime.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;
import primetime.cell.Printable;
import primetime.tape.Event;
import primetime.tape.Kind;

/**
 * Who starts whom, line by line, for whoever asks what a script does:
 *
 * <pre>
 *              bash (77)
 * 11:42:31.204   make -j2 (4321)
 * 11:42:31.210     cc -c a.c (4322)
 * 11:42:31.214     cc -c b.c (4323)
 * 11:42:31.310       as a.s (4330) of 4322
 * 11:42:31.312       as (4330) ended: code 0 after 0.002s
 * </pre>
 *
 * Two columns for each generation. A process is shown when it runs a program, because before that it is a copy of who
 * forked it; one that does not within {@link #HOLD} is shown as {@code forked}, at the time of its fork. One that runs
 * another program in its own place is shown again, {@code instead of} what it was. Who was there before and is needed
 * above a line has no time. Nothing is redrawn, so lines of several branches mix: where the nearest line that is less
 * indented is not of the parent, {@code of} names the parent. An orphan stays beneath who forked it. Beyond
 * {@link #DEEPEST} generations the indentation grows no more and ancestors are forgotten.
 *
 * <p>What a filter lets through brings all with it that it starts. Threads are shown where clone events are asked for.
 */
final class EventTree implements EventFormat {
    /** How long a process may stay what it was forked from before it is shown, ns. */
    static final long HOLD = 200_000_000;
    static final int DEEPEST = 24;
    private static final int MOST_PENDING = 4096;
    private static final String NO_TIME = " ".repeat("11:42:31.204".length());
    private final WallTime time;
    private final ProcessName name;
    private final EventInfo info;
    private final boolean threads;
    private final Twigs twigs = new Twigs();
    private final Deque<Twig> pending = new ArrayDeque<>();
    /** Who had the last line of each depth since the last one that was less deep. */
    private final int[] last = new int[DEEPEST + 1];
    private final List<Twig> above = new ArrayList<>();
    private Twig current;
    private String before = "";

    /** @param threads show threads as well */
    EventTree(EventsChoice.Look look, WallTime time, IntFunction<String> users, boolean threads) {
        this.time = time;
        this.threads = threads;
        name = new ProcessName(look);
        info = new EventInfo(look.raw(), users);
    }

    @Override
    public boolean belongs(Event event, boolean passes) {
        boolean isFork = event.kind == Kind.FORK;
        if (isFork) {
            current = twigs.fork(event.pid, event.parent, event.at);
            current.name(name.of(event));
        } else {
            current = twigs.find(event.tgid, event.parent);
            before = current.name;
            if (event.kind == Kind.EXEC || current.name.isEmpty() && event.kind != Kind.COMM) {
                current.name(name.of(event));
            }
            if (event.kind == Kind.EXIT && !event.isThread()) {
                twigs.end(current);
            }
        }
        current.ran |= !isFork && event.kind == Kind.EXEC;
        current.followed |= passes;
        return current.followed;
    }

    @Override
    public void event(StringBuilder out, Event event) {
        due(out, event.at);
        Twig twig = current;
        switch (event.kind) {
            case FORK -> {
                pending.add(twig);
                due(out, pending.size() > MOST_PENDING ? pending.peek().forked + HOLD : event.at);
            }
            case EXEC -> {
                boolean again = twig.shown;
                ancestors(out, twig);
                line(out, twig, clock(event.at), name.of(event));
                out.append(again ? " instead of " + Printable.text(ProcessName.program(before)) : "").append('\n');
            }
            case EXIT -> end(out, twig, event);
            default -> aside(out, twig, event);
        }
    }

    @Override
    public void due(StringBuilder out, long now) {
        for (Twig first = pending.peek(); first != null && now - HOLD >= first.forked; first = pending.peek()) {
            pending.remove();
            if (!first.shown && !first.ended) {
                start(out, first, first.forked);
                out.append(first.ran ? "\n" : " forked\n");
            }
        }
    }

    @Override
    public void lost(StringBuilder out, long at, long count, String because) {
        EventText.loss(out, count, because);
    }

    @Override
    public void summary(StringBuilder out, EventTally tally, String source) {
        tally.table(out, source);
    }

    private void end(StringBuilder out, Twig twig, Event event) {
        if (event.isThread()) {
            if (threads) {
                aside(out, twig, event);
            }
            return;
        }
        if (twig.shown) {
            again(out, twig, event.at);
        } else {
            start(out, twig, event.at);
            out.append(twig.ran || twig.forked == Twig.BEFORE ? "" : " forked,");
        }
        info.end(out.append(" ended: "), event.code);
        EventInfo.duration(out.append(" after "), event.life);
        out.append('\n');
    }

    /** What else happens to a process that goes on. */
    private void aside(StringBuilder out, Twig twig, Event event) {
        if (event.kind == Kind.CLONE && !threads) {
            return;
        }
        show(out, twig);
        again(out, twig, event.at);
        out.append(' ').append(event.kind == Kind.EXIT ? "thread " + event.pid + " ended" : event.kind.word());
        int from = out.append(' ').length();
        if (event.kind == Kind.CLONE) {
            out.append("thread ").append(event.pid);
        } else if (event.kind == Kind.COMM) {
            out.append(Printable.text(event.text()));
        } else if (event.kind == Kind.EXIT) {
            info.end(out, event.code);
            EventInfo.duration(out.append(" after "), event.life);
        } else {
            info.words(out, event);
        }
        out.setLength(out.length() == from ? from - 1 : out.length());
        out.append('\n');
    }

    /** A line for each ancestor that has had none, the eldest first, and for the process itself. */
    private void show(StringBuilder out, Twig twig) {
        if (!twig.shown) {
            ancestors(out, twig);
            above(out, twig);
        }
    }

    private void ancestors(StringBuilder out, Twig twig) {
        above.clear();
        for (Twig each = twig.above; each != null && !each.shown && above.size() < DEEPEST; each = each.above) {
            above.add(each);
        }
        for (int i = above.size() - 1; i >= 0; i--) {
            above(out, above.get(i));
        }
    }

    private void above(StringBuilder out, Twig twig) {
        boolean isOld = twig.forked == Twig.BEFORE;
        line(out, twig, isOld ? NO_TIME : clock(twig.forked), twig.name);
        out.append(isOld || twig.ran ? "\n" : " forked\n");
    }

    /** Begins the line of a process that runs a program, below its ancestors. */
    private void start(StringBuilder out, Twig twig, long at) {
        ancestors(out, twig);
        line(out, twig, clock(at), twig.name);
    }

    /** Begins a further line of a process that has had one: the program is enough. */
    private void again(StringBuilder out, Twig twig, long at) {
        line(out, twig, clock(at), ProcessName.program(twig.name));
    }

    private String clock(long at) {
        StringBuilder out = new StringBuilder(NO_TIME.length());
        time.local(out, at);
        return out.toString();
    }

    private void line(StringBuilder out, Twig twig, String when, String called) {
        int depth = twig.depth(DEEPEST);
        out.append(when).append(' ');
        for (int i = 0; i < depth; i++) {
            out.append("  ");
        }
        out.append(Printable.text(called)).append(called.isEmpty() ? "(" : " (").append(twig.pid).append(')');
        if (!twig.shown && depth > 0 && last[depth - 1] != twig.parent) {
            out.append(" of ").append(twig.parent);
        }
        twig.shown = true;
        last[depth] = twig.pid;
        Arrays.fill(last, depth + 1, last.length, 0);
    }
}
