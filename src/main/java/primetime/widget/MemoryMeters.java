package primetime.widget;

import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.cell.Meter;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/** How full memory and swap are: a meter each, and the figures in words. */
final class MemoryMeters {
    private static final int PERCENT = 4;
    private static final int LEAST_METER = 5;
    private final StringBuilder out = new StringBuilder();
    private final Phrases phrases = new Phrases();

    /** Memory that programs could not get: total - available, bytes; NaN where unknown. */
    private static double used(ValuesView memory) {
        return Now.value(memory, "total", 1) - Now.value(memory, "available", 1);
    }

    /** The same as a share of all memory, 0 to 1. */
    static double usedPart(ValuesView memory) {
        return used(memory) / Now.value(memory, "total", 1);
    }

    private static double swapUsed(ValuesView memory) {
        return Now.value(memory, "swap_total", 1) - Now.value(memory, "swap_free", 1);
    }

    /** What the kernel keeps of files, as free(1) counts it. */
    private static double cache(ValuesView memory) {
        return Now.value(memory, "buffers", 1) + Now.value(memory, "cached", 1) + Now.value(memory, "reclaimable", 1);
    }

    void memory(Look look, Canvas canvas, int row, int left, ValuesView memory) {
        if (Absence.draw(look, canvas, left, row, memory)) {
            canvas.text(0, row, "mem", look.style(Role.DIM));
        } else {
            meter(look, canvas, row, left, "mem", used(memory), cache(memory), Now.value(memory, "total", 1));
        }
    }

    void swap(Look look, Canvas canvas, int row, int left, ValuesView memory) {
        long total = Now.value(memory, "swap_total");
        if (total > 0) {
            meter(look, canvas, row, left, "swap", swapUsed(memory), 0, total);
        } else {
            canvas.text(0, row, "swap", look.style(Role.DIM));
            canvas.text(left, row, total == 0 ? "none" : "n/a", look.style(Role.DIM));
        }
    }

    /** Label, meter, {@code 8.63G of 15.4G  56%}; behind what is used the meter shows what is cached. */
    private void meter(Look look, Canvas canvas, int row, int left, String label, double used, double cached,
            double total) {
        canvas.text(0, row, label, look.style(Role.DIM));
        out.setLength(0);
        Figures.bytes(out, used, 5).append(" of ");
        Figures.bytes(out, total, 5).append(' ');
        if (canvas.columns() - left < out.length() + PERCENT + LEAST_METER) {
            out.setLength(0);
        }
        Figures.percent(out, used / total, 0);
        Meter.draw(canvas, look.glyphs(), left, row, canvas.columns() - left - out.length() - 1, used / total,
                cached / total, look.theme().ramp(Role.LOAD, used / total), look.style(Role.DIM),
                look.style(Role.BORDER));
        canvas.text(Math.max(left, canvas.columns() - out.length()), row, out, look.style(Role.TEXT));
    }

    /** The figures of memory in words, as many as fit. */
    void words(Look look, Canvas canvas, int row, int left, ValuesView memory) {
        phrases.clear();
        say(look, 0, "used", used(memory));
        say(look, 1, "available", Now.value(memory, "available", 1));
        say(look, 2, "cached", cache(memory));
        say(look, 3, "free", Now.value(memory, "free", 1));
        say(look, 4, "shared", Now.value(memory, "shmem", 1));
        say(look, 5, "dirty", Now.value(memory, "dirty", 1));
        phrases.fit(canvas.columns() - left);
        phrases.draw(canvas, left, row, look.style(Role.DIM));
    }

    private void say(Look look, int rank, String what, double bytes) {
        phrases.in(look.style(Role.DIM)).append(what).append(' ');
        Figures.bytes(phrases.in(look.style(Role.TEXT)), bytes, 5);
        phrases.end(rank, "  ");
    }
}
