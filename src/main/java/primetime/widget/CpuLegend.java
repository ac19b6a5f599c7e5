package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.ValuesView;
import primetime.theme.Role;
import primetime.widget.CpuShares.Part;

/**
 * Where processor time goes now, in words and figures, each word with the colour that it has in the graph. Where there is
 * no room for all, steal goes first if there was next to none lately, then the figures; if there was some, its figure goes last.
 */
final class CpuLegend {
    /** Ticks (1/100 s, USER_HZ of proc(5)) that are one per cent of a processor's minute. */
    private static final long PER_CENT = 60;
    private final CpuShares shares = new CpuShares();
    private final Phrases phrases = new Phrases();

    /** Draws one row, with tenths only where they leave room for all words. */
    void draw(Look look, Canvas canvas, int row, int left, ValuesView cpu, ValuesView load) {
        if (Absence.draw(look, canvas, left, row, cpu)) {
            canvas.text(0, row, "cpu", look.style(Role.DIM));
            return;
        }
        shares.read(cpu);
        int room = canvas.columns();
        if (!parts(look, 1, true, room) && !parts(look, 0, true, room) && !isStolen(cpu)
                && !parts(look, 0, false, room)
                && !words(look, "system", "iowait", room) && !words(look, "sys", "wait", room)) {
            busy(look);
        }
        tasks(look, "running ", Now.value(load, "running"), 5);
        tasks(look, "blocked ", Now.value(cpu, "blocked"), 6);
        phrases.fit(canvas.columns());
        phrases.draw(canvas, 0, row, look.style(Role.DIM));
    }

    /** Whether a per cent of the last minute or more was stolen: a few ticks always are where others share the machine. */
    private static boolean isStolen(ValuesView cpu) {
        return Lately.added(cpu, "cpu.steal") >= PER_CENT * Math.max(1, cpu.latest("cores", 1));
    }

    /** Busy and its parts with that many decimals; false: not all of them fit. */
    private boolean parts(Look look, int decimals, boolean withSteal, int room) {
        busy(look);
        part(look, " user ", Part.USER, 3, decimals);
        part(look, " system ", Part.SYSTEM, 4, decimals);
        if (withSteal) {
            part(look, " steal ", Part.STEAL, 1, decimals);
        }
        part(look, " iowait ", Part.IOWAIT, 2, decimals);
        return phrases.fit(room);
    }

    private void busy(Look look) {
        phrases.clear().in(look.style(Role.DIM)).append("cpu ");
        Figures.percent(phrases.in(look.style(Role.STRONG)), shares.busy(), 0);
        phrases.end(0, "");
    }

    /** Busy and what colour is what of all but steal, of which there was none; false: not all of it fits. */
    private boolean words(Look look, String system, String iowait, int room) {
        busy(look);
        word(look, Part.USER, "user");
        word(look, Part.SYSTEM, system);
        word(look, Part.IOWAIT, iowait);
        return phrases.fit(room);
    }

    private void word(Look look, Part part, String word) {
        phrases.in(look.style(CpuGraph.role(part))).append('■');
        phrases.in(look.style(Role.DIM)).append(word);
        phrases.end(1, " ");
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
