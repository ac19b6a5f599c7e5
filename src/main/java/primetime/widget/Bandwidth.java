package primetime.widget;

import com.googlecode.lanterna.input.KeyStroke;
import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.tape.Fault;
import primetime.tape.Sample;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * What one network interface carries: a graph of what came in above the axis and what went out below it, a second to a
 * dot, with the times of day on the axis.
 *
 * <p><b>Which interface.</b> The one with the default route; without one, the one that moved most bytes since boot. A
 * filter picks those whose names contain it; {@code f} walks through them all.
 *
 * <p><b>Numbers.</b> From the kernel's byte counters (track net, /proc/net/dev). Rates are bits a second over the time
 * that really passed between two readings, totals are bytes since boot, both in powers of 1000. Errors and
 * drops are those of both directions since boot; when some were added within the last minute they are marked ▲ with how
 * many. Retransmits are the share of TCP segments sent again within the last minute, over all interfaces. A counter that
 * went down, or a gap, gives no rate: a blank above a dotted axis, {@code n/a} as a figure. Above a plain axis a blank is
 * silence, in which not one byte moved; one byte is a dot.
 *
 * <p><b>Scale.</b> 1, 2 or 5 times a power of ten above the highest that is visible, at least 10 kb/s; each direction
 * has its own unless {@code s} makes them share one.
 *
 * <p><b>Keys.</b> {@code v} the graph alone, or a table of all interfaces above it as room allows; {@code s} one scale or
 * two; {@code f} the next interface. Page up and down, Home and End scroll the table.
 */
public final class Bandwidth implements Widget {
    static final String TRACK = "net";
    private static final List<String> TRACKS = List.of(TRACK);
    private static final List<WidgetKey> KEYS = List.of( //
            new WidgetKey("v", "a table of all interfaces; again: the graph alone", "table"),
            new WidgetKey("s", "one scale for both directions; again: one each", "scale"),
            new WidgetKey("f", "the next interface; behind the last: the usual one", "interface"));
    private static final int SHARED_SCALE = 0;
    private static final int GRAPH = 0;
    private static final int TABLE = 1;
    /** Rows that the table must leave for a graph below it: a blank one, seven of graph and one of words. */
    private static final int LEAST_BELOW_TABLE = 9;
    private static final double MUCH = 0.01;
    /** Linux allows 15 bytes. */
    private static final int LONGEST_NAME = 15;
    private static final Option<String> VIEW = new Option<>("view", new Type.Word(List.of("graph", "table")), "graph",
            "the graph alone, or a table of all interfaces above it");
    private static final Option<Boolean> ONE_SCALE = new Option<>("one_scale", new Type.Flag(), false,
            "whether both directions share one scale");
    private static final Option<String> INTERFACE = new Option<>("interface",
            new Type.Text(LONGEST_NAME, "the name of an interface"), "",
            "which one; empty for the one with the default route");
    private final Interfaces interfaces = new Interfaces();
    private final InterfaceTable table = new InterfaceTable();
    private final BandwidthGraph graph = new BandwidthGraph();
    private final Phrases phrases = new Phrases();

    @Override
    public String name() {
        return "bandwidth";
    }

    @Override
    public String about() {
        return "what the network interfaces carry, in and out, with errors, drops and totals";
    }

    @Override
    public List<String> tracks() {
        return TRACKS;
    }

    @Override
    public boolean filters() {
        return true;
    }

    @Override
    public List<WidgetKey> keys() {
        return KEYS;
    }

    @Override
    public int title(Look look, Canvas line, int column) {
        ValuesView net = look.window().values(TRACK);
        List<Link> links = interfaces.at(net, look.state().filter());
        if (links.isEmpty()) {
            return column;
        }
        Link link = links.get(0);
        Phrases.cut(phrases.clear().in(look.style(Role.TEXT)), link.name(), LONGEST_NAME);
        phrases.end(4, "");
        Figures.bits(phrases.in(look.style(Role.DOWN)).append("↓ "), Now.rate(net, link.rxBytes()), 9);
        phrases.end(0, " ");
        Figures.bits(phrases.in(look.style(Role.UP)).append("↑ "), Now.rate(net, link.txBytes()), 9);
        phrases.end(1, " ");
        speed(look, net.latest(link.speed()));
        trouble(look, "errors ", link.errors(net), link.newErrors(net));
        trouble(look, "drops ", link.drops(net), link.newDrops(net));
        phrases.fit(line.columns() - column);
        return phrases.draw(line, column, 0, look.style(Role.DIM));
    }

    private void speed(Look look, long mbit) {
        // Virtual interfaces have none, and say so by nothing, by 0 or by -1.
        if (mbit > 0) {
            boolean giga = mbit >= 1000 && mbit % 100 == 0;
            Figures.fixed(phrases.in(look.style(Role.DIM)), giga ? mbit / 1000.0 : mbit,
                    giga && mbit % 1000 > 0 ? 1 : 0)
                    .append(giga ? " Gb/s link" : " Mb/s link");
            phrases.end(6, " · ");
        }
    }

    private void trouble(Look look, String what, long sum, long added) {
        StringBuilder text = phrases.in(look.style(added > 0 ? Role.WARN : Role.DIM));
        Figures.whole(text.append(added > 0 ? "▲ " : "").append(what), sum, 1);
        if (added > 0) {
            text.append(" +").append(added);
        }
        phrases.end(added > 0 ? 2 : 5, what.startsWith("e") ? " · " : " ");
    }

    @Override
    public void draw(Look look, Canvas canvas) {
        ValuesView net = look.window().values(TRACK);
        List<Link> links = interfaces.at(net, look.state().filter());
        if (links.isEmpty()) {
            Notice.alone(look, canvas, net.fault(),
                    net.isEmpty() ? "no interface was read yet" : "no interface of that name");
            return;
        }
        Fault fault = net.fault();
        if (fault != null) {
            draw(look, canvas.sub(0, 0, canvas.columns(), Notice.beneath(look, canvas, fault)), net, links, 0);
        } else {
            draw(look, canvas, net, links, canvas.rows() >= 4 ? 1 : 0);
        }
    }

    private void draw(Look look, Canvas canvas, ValuesView net, List<Link> links, int bottom) {
        int top = look.state().variant() == TABLE ? table.draw(look, canvas, net, links) : 0;
        if (top == 0 || canvas.rows() - top >= LEAST_BELOW_TABLE) {
            graph.draw(look, canvas.sub(0, top, canvas.columns(), canvas.rows() - top - bottom), net, links.get(0),
                    look.state().isToggled(SHARED_SCALE));
            if (bottom > 0) {
                bottom(look, canvas, net, links);
            }
        }
    }

    private void bottom(Look look, Canvas canvas, ValuesView net, List<Link> links) {
        phrases.clear();
        Link main = links.get(0);
        long dim = look.style(Role.DIM);
        long text = look.style(Role.TEXT);
        total(phrases.in(text).append("↓ "), net.latest(main.rxBytes()));
        total(phrases.in(text).append(" ↑ "), net.latest(main.txBytes()));
        phrases.in(dim).append(" since boot");
        phrases.end(0, "");
        retransmits(look, net);
        for (int i = 1; i < links.size(); i++) {
            Link link = links.get(i);
            if (link.total(net) > 0) {
                Phrases.cut(phrases.in(dim), link.name(), LONGEST_NAME);
                Figures.bits(phrases.in(text).append(" ↓ "), Now.rate(net, link.rxBytes()), 9);
                Figures.bits(phrases.in(text).append(" ↑ "), Now.rate(net, link.txBytes()), 9);
                phrases.end(1 + i, "   ");
            }
        }
        phrases.fit(canvas.columns());
        phrases.draw(canvas, 0, canvas.rows() - 1, dim);
    }

    private static void total(StringBuilder text, long bytes) {
        int from = text.length();
        Figures.count(text, bytes == Sample.UNKNOWN ? Double.NaN : bytes);
        Figures.pad(bytes == Sample.UNKNOWN ? text : text.append('B'), from, 6);
    }

    private void retransmits(Look look, ValuesView net) {
        long sent = Lately.added(net, "tcp.out_segments");
        boolean known = Now.isKnown(net) && net.latest("tcp.out_segments") != Sample.UNKNOWN;
        // Of nothing nothing was sent again: a quiet host is no unknown one.
        double part = known ? (double) Lately.added(net, "tcp.retransmits") / Math.max(1, sent) : Double.NaN;
        boolean much = part > MUCH;
        phrases.in(look.style(much ? Role.WARN : Role.DIM)).append(much ? "▲ " : "").append("retransmits ");
        Figures.percent(phrases.in(look.style(much ? Role.WARN : Role.TEXT)), part, 2);
        phrases.end(1, "   ");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(VIEW, ONE_SCALE, INTERFACE);
    }

    @Override
    public ViewState start(Options options) {
        ViewState state = ViewState.START.withVariant(options.get(VIEW).equals("table") ? TABLE : GRAPH)
                .withFilter(options.get(INTERFACE));
        return options.get(ONE_SCALE) ? state.withToggle(SHARED_SCALE) : state;
    }

    @Override
    public Options options(ViewState state) {
        return Options.NONE.with(VIEW, state.variant() == TABLE ? "table" : "graph")
                .with(ONE_SCALE, state.isToggled(SHARED_SCALE)).with(INTERFACE, state.filter());
    }

    @Override
    public ViewState press(ViewState state, KeyStroke key, Look look, int rows) {
        Character pressed = key.getCharacter();
        if (pressed != null && !key.isCtrlDown() && !key.isAltDown()) {
            switch (pressed) {
                case 'v' :
                    return state.withVariant(state.variant() == TABLE ? GRAPH : TABLE).withAnchor(ViewState.FOLLOW);
                case 's' :
                    return state.withToggle(SHARED_SCALE);
                case 'f' :
                    return next(state, look);
                default :
                    return state;
            }
        }
        int links = interfaces.at(look.window().values(TRACK), state.filter()).size();
        return state.variant() == TABLE ? table.press(state, key, links, rows) : state;
    }

    /** The same with the filter on the interface behind the one that is shown; behind the last one on none. */
    private ViewState next(ViewState state, Look look) {
        ValuesView net = look.window().values(TRACK);
        List<Link> links = interfaces.at(net, "");
        boolean isNext = state.filter().isEmpty();
        for (int i = isNext ? 1 : 0; i < links.size(); i++) {
            if (isNext) {
                return state.withFilter(links.get(i).name());
            }
            isNext = links.get(i).name().equals(state.filter());
        }
        return state.withFilter("");
    }
}
