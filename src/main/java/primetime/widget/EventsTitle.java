package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.EventsView;
import primetime.tape.Sample;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * The title of the events pane: what is shown, how many events the last whole second had, what was lost, who listens. The
 * rate is that of all events, whatever is shown; where that is not all of them it says {@code all} and stands behind the
 * losses, so that it gives way first.
 */
final class EventsTitle {
    private static final long SECOND = 1_000_000_000;
    /** A filter may be far longer than a line, and must hide neither itself nor that something was lost. */
    private static final int LEAST_FILTER = 16;
    private final TitleLine title = new TitleLine();
    private final double[] second = new double[1];

    /** Writes it from a column on and answers the column behind it. */
    int draw(Look look, Canvas line, int column, EventView view) {
        EventsView events = look.window().events("events");
        ValuesView listener = look.window().values("listener");
        title.begin(look, line, column);
        if (look.state().isOpen() && look.state().chosen() >= events.first()
                && look.state().chosen() < events.count()) {
            title.text().append("process ").append(events.tgid(look.state().chosen()));
            title.put(Role.NOTICE);
        } else {
            view.title(look, events, title);
        }
        if (!look.state().filter().isEmpty()) {
            title.text().append('/').append(look.state().filter());
            title.putCut(Role.NOTICE, Math.max(LEAST_FILTER, line.columns() / 3));
        }
        // Until somebody listened there is neither a rate nor a loss, not even none.
        if (!events.isEmpty() || !listener.isEmpty() || events.lost() > 0) {
            counts(look.state(), events, listener);
        }
        if (listener.latest("asleep") == 1) {
            title.put("fell silent", Role.BAD);
        }
        if (listener.latest("connector") == 1) {
            title.put("connector", Role.DIM);
        }
        return title.end();
    }

    private void counts(ViewState state, EventsView events, ValuesView listener) {
        boolean isPart = state.isOpen() || !state.filter().isEmpty() || state.toggles() != 0;
        if (!isPart) {
            rate(events, "");
        }
        boolean polling = listener.latest("connector") == 0;
        if (polling) {
            polling(listener);
        }
        // Who polls does not know what it missed: "lost 0" would be a lie then.
        if (!polling || events.lost() > 0) {
            title.text().append("lost ").append(events.lost());
            title.put(events.lost() > 0 ? Role.BAD : Role.GOOD);
        }
        if (isPart) {
            rate(events, "all ");
        }
    }

    private void rate(EventsView events, String of) {
        // The same whole seconds as those of the graph, so that its highest is never below the newest.
        events.counts(null, SECOND, second);
        double perSecond = events.fault() == null ? second[0] : Double.NaN;
        int from = title.text().append(of).length();
        Figures.pad(Figures.count(title.text(), perSecond), from, 3).append(Double.isNaN(perSecond) ? "" : "/s");
        title.put(Role.STRONG);
    }

    private void polling(ValuesView listener) {
        long seen = listener.latest("forks_seen");
        long all = listener.latest("forks_kernel");
        title.text().append("polling");
        if (seen != Sample.UNKNOWN && all != Sample.UNKNOWN) {
            title.text().append(": seen ").append(seen).append(" of ").append(all);
        }
        title.put(Role.WARN);
    }
}
