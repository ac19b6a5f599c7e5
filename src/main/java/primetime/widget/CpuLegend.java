package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.ValuesView;
import primetime.theme.Role;
import primetime.widget.CpuShares.Part;

/** Where processor time goes now, in words and figures, each word with the colour that it has in the graph. */
final class CpuLegend {
    private final CpuShares shares = new CpuShares();
    private final Phrases phrases = new Phrases();

    /** Draws one row, with tenths only where they leave room for all words. */
    void draw(Look look, Canvas canvas, int row, int left, ValuesView cpu, ValuesView load) {
        if (Absence.draw(look, canvas, left, row, cpu)) {
            canvas.text(0, row, "cpu", look.style(Role.DIM));
            return;
        }
        shares.read(cpu);
        if (!parts(look, 1, canvas.columns())) {
            parts(look, 0, canvas.columns());
        }
        tasks(look, "running ", Now.value(load, "running"), 5);
        tasks(look, "blocked ", Now.value(cpu, "blocked"), 6);
        phrases.fit(canvas.columns());
        phrases.draw(canvas, 0, row, look.style(Role.DIM));
    }

    /** Busy and its parts with that many decimals; false: not all of them fit. */
    private boolean parts(Look look, int decimals, int room) {
        phrases.clear().in(look.style(Role.DIM)).append("cpu ");
        Figures.percent(phrases.in(look.style(Role.STRONG)), shares.busy(), 0);
        phrases.end(0, "");
        part(look, " user ", Part.USER, 3, decimals);
        part(look, " system ", Part.SYSTEM, 4, decimals);
        part(look, " steal ", Part.STEAL, 1, decimals);
        part(look, " iowait ", Part.IOWAIT, 2, decimals);
        return phrases.fit(room);
    }

    private void part(Look look, String word, Part part, int rank, int decimals) {
        double share = shares.now(part);
        phrases.in(look.style(CpuGraph.role(part))).append('■');
        phrases.in(look.style(Role.DIM)).append(word);
        Figures.percent(phrases.in(look.style(share >= 0.0005 ? Role.TEXT : Role.DIM)), share, decimals);
        phrases.end(rank, decimals == 0 ? " " : "  ");
    }

    private void tasks(Look look, String word, long tasks, int rank) {
        phrases.in(look.style(Role.DIM)).append(word);
        Figures.whole(phrases.in(look.style(Role.TEXT)), tasks, 3);
        phrases.end(rank, "  ");
    }
}
