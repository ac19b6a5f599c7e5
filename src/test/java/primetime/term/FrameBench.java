package primetime.term;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Style;

/** Diff and encode of a 200x50 frame: changed in runs of eight cells, and not changed at all. For {@code ./run bench}. */
public final class FrameBench {
    private static final int FRAMES = 2000;

    private FrameBench() {
    }

    public static void run() {
        Grid grid = new Grid(new Clusters(), 200, 50);
        Canvas canvas = new Canvas(grid);
        Encoder encoder = new Encoder(Depth.TRUE, Glyphs.BRAILLE, false);
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long[] changed = new long[FRAMES];
        long[] still = new long[FRAMES];
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        int bytes = 0;
        int stillBytes = 0;
        for (int frame = 0; frame < 4 * FRAMES; frame++) {
            if (frame == 3 * FRAMES) {
                before = threads.getThreadAllocatedBytes(thread);
            }
            change(canvas, frame);
            long start = System.nanoTime();
            bytes = encoder.encode(grid).length();
            long between = System.nanoTime();
            stillBytes += encoder.encode(grid).length();
            changed[frame % FRAMES] = between - start;
            still[frame % FRAMES] = System.nanoTime() - between;
        }
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        Arrays.sort(changed);
        Arrays.sort(still);
        System.out.printf(
                "200x50 changed in runs of 8: median %d us, p99 %d us, %d bytes; unchanged: %d us, %d bytes%n",
                changed[FRAMES / 2] / 1000, changed[FRAMES * 99 / 100] / 1000, bytes, still[FRAMES / 2] / 1000,
                stillBytes);
        System.out.printf("garbage of %d frames of each: %d bytes%n", FRAMES, allocated);
    }

    private static void change(Canvas canvas, int frame) {
        for (int row = 0; row < 50; row++) {
            for (int column = row % 2 * 8; column < 200; column += 16) {
                canvas.run(column, row, 8, 'a' + (frame + row) % 26,
                        Style.of(Colour.indexed(16 + (column + row) % 200), 0));
            }
        }
    }
}
