package primetime.widget;

import com.googlecode.lanterna.input.KeyStroke;
import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Spark;
import primetime.tape.Sample;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/** All interfaces, a row each, the main one marked, in columns that do not move; as many columns as fit. */
final class InterfaceTable {
    private enum Column {
        DOWN("↓ in", 11), //
        UP("↑ out", 11), //
        ERRORS("errors", 9), //
        DROPS("drops", 9), //
        IN("sum in", 9), //
        OUT("sum out", 9), //
        LINK("link", 11);

        private final String head;
        private final int width;

        Column(String head, int width) {
            this.head = head;
            this.width = width;
        }
    }

    private static final Column[] COLUMNS = Column.values();
    private static final long BUCKET = 1_000_000_000;
    private static final int NAME = 17;
    private static final int LEAST_GRAPH = 10;
    private final StringBuilder out = new StringBuilder();
    private double[] sums = {};
    private double[] sent = {};

    /** Draws from the top and answers how many rows that took, with a blank one behind it. */
    int draw(Look look, Canvas canvas, ValuesView net, List<Link> links) {
        long dim = look.style(Role.DIM);
        int name = Math.max(6, Math.min(NAME, canvas.columns() - Column.DOWN.width - Column.UP.width));
        int end = name;
        int columns = 0;
        while (columns < COLUMNS.length && end + COLUMNS[columns].width <= canvas.columns()) {
            end += COLUMNS[columns].width;
            canvas.right(end, 0, COLUMNS[columns++].head, dim);
        }
        int first = first(look.state(), links.size(), canvas.rows());
        canvas.text(2, 0, head(first, canvas.rows() - 1, links.size()), name - 2, dim);
        for (int row = 1; row < canvas.rows() && first + row - 1 < links.size(); row++) {
            Link link = links.get(first + row - 1);
            boolean main = first + row == 1;
            canvas.put(0, row, main ? '▸' : ' ', look.style(Role.STRONG));
            canvas.elided(2, row, link.name(), name - 3, look.style(main ? Role.STRONG : Role.TEXT));
            end = name;
            for (int i = 0; i < columns; i++) {
                end += COLUMNS[i].width;
                cell(look, canvas, end, row, net, link, COLUMNS[i]);
            }
            if (canvas.columns() - end > LEAST_GRAPH) {
                graph(look, canvas, end + 2, row, net, link);
            }
        }
        return links.size() + 2;
    }

    /** What is in the rows; where not all are, which. */
    private CharSequence head(int first, int rows, int links) {
        out.setLength(0);
        return rows >= links ? out.append("interface")
                : out.append(first + 1).append('-').append(first + rows).append(" of ").append(links);
    }

    private void cell(Look look, Canvas canvas, int end, int row, ValuesView net, Link link, Column column) {
        out.setLength(0);
        Role role = switch (column) {
            case DOWN -> bits(Now.rate(net, link.rxBytes()), Role.DOWN);
            case UP -> bits(Now.rate(net, link.txBytes()), Role.UP);
            case ERRORS -> trouble(link.errors(net), link.newErrors(net));
            case DROPS -> trouble(link.drops(net), link.newDrops(net));
            case IN -> total(net.latest(link.rxBytes()));
            case OUT -> total(net.latest(link.txBytes()));
            case LINK -> bits(net.latest(link.speed()) > 0 ? net.latest(link.speed()) * 125_000.0 : Double.NaN,
                    Role.DIM);
        };
        canvas.right(end, row, out, look.style(role));
    }

    private Role bits(double bytesPerSecond, Role role) {
        Figures.bits(out, bytesPerSecond);
        return bytesPerSecond > 0 ? role : Role.DIM;
    }

    private Role trouble(long sum, long added) {
        Figures.count(out.append(added > 0 ? "▲" : ""), sum == Sample.UNKNOWN ? Double.NaN : sum);
        return added > 0 ? Role.WARN : sum > 0 ? Role.TEXT : Role.DIM;
    }

    private Role total(long bytes) {
        Figures.bytes(out, bytes == Sample.UNKNOWN ? Double.NaN : bytes);
        return Role.TEXT;
    }

    /** What went both ways, a second to a column, each row on a scale of its own. */
    private void graph(Look look, Canvas canvas, int column, int row, ValuesView net, Link link) {
        int width = canvas.columns() - column;
        if (sums.length != width) {
            sums = new double[width];
            sent = new double[width];
        }
        net.rates(link.rxBytes(), BUCKET, sums);
        net.rates(link.txBytes(), BUCKET, sent);
        double top = 0;
        for (int i = 0; i < width; i++) {
            sums[i] += sent[i];
            top = Math.max(top, sums[i]);
        }
        Spark.draw(canvas, look.glyphs(), column, row, width, sums, width, Scale.step(top), look.style(Role.DIM));
    }

    private static int first(ViewState state, int links, int rows) {
        return (int) Math.max(0, Math.min(state.anchor(), links - (rows - 1)));
    }

    ViewState press(ViewState state, KeyStroke key, int links, int rows) {
        long first = first(state, links, rows);
        return switch (key.getKeyType()) {
            case PageUp -> state.withAnchor(Math.max(ViewState.FOLLOW, first - (rows - 1)));
            case PageDown -> state.withAnchor(Math.min(Math.max(0, links - (rows - 1)), first + rows - 1));
            case Home -> state.withAnchor(ViewState.FOLLOW);
            case End -> state.withAnchor(Math.max(0, links - (rows - 1)));
            default -> state;
        };
    }
}
