package primetime.widget;

import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.tape.ValuesView;
import primetime.theme.Role;

/**
 * How hard the host works and how full its memory is.
 *
 * <p><b>cpu.</b> The share of time that all processors together were busy, and where it went: user (with nice), system
 * (with interrupts), steal (what the hypervisor gave to others) and iowait (idle, but something waited for a disk), from
 * the ticks between the last two readings of /proc/stat (track cpu). The graph stacks the four, a second to a dot. Busy
 * is 1 - (idle + iowait) / all, so the graph reaches above it by the iowait.
 *
 * <p><b>core.</b> A meter for each processor; where there are too many, one bar of one cell for each, and where there
 * are more than cells, for the busiest of several. The option {@code cores} leaves them out.
 *
 * <p><b>load.</b> The kernel's averages over 1, 5 and 15 minutes (track load, /proc/loadavg) of tasks that run or wait,
 * with meters that are full when there is one for each processor. Above that they are marked ▲, which is no fault: what
 * waits may wait for a disk, and may have time.
 *
 * <p><b>memory.</b> From /proc/meminfo (track memory), bytes in powers of 1024. Used is total - available, which is what
 * programs could not get; the shaded part of the meter is the cache (buffers, cached and reclaimable, as free(1)
 * counts it), most of which is available. <b>swap.</b> swap_total - swap_free.
 *
 * <p>What could not be read is {@code n/a}; a gap is a blank in the graph. No keys of its own.
 */
public final class LoadMemory implements Widget {
    private static final String CPU = "cpu";
    private static final String LOAD = "load";
    private static final String MEMORY = "memory";
    private static final List<String> TRACKS = List.of(LOAD, CPU, MEMORY);
    private static final int WITHOUT_CORES = 0;
    private static final Option<Boolean> CORES = new Option<>("cores", new Type.Flag(), true,
            "whether each processor has a meter; without, the graph has their rows");
    /** Where everything behind the labels starts. */
    private static final int LEFT = 5;
    private final CpuShares shares = new CpuShares();
    private final CpuLegend legend = new CpuLegend();
    private final CpuGraph graph = new CpuGraph();
    private final CoreMeters cores = new CoreMeters();
    private final LoadMeters averages = new LoadMeters();
    private final MemoryMeters sizes = new MemoryMeters();
    private final Phrases phrases = new Phrases();

    @Override
    public String name() {
        return "load";
    }

    @Override
    public String about() {
        return "load averages, where processor time goes, each core, memory and swap";
    }

    @Override
    public List<String> tracks() {
        return TRACKS;
    }

    @Override
    public List<Option<?>> options() {
        return List.of(CORES);
    }

    @Override
    public ViewState start(Options options) {
        return options.get(CORES) ? ViewState.START : ViewState.START.withToggle(WITHOUT_CORES);
    }

    @Override
    public Options options(ViewState state) {
        return Options.NONE.with(CORES, !state.isToggled(WITHOUT_CORES));
    }

    @Override
    public int title(Look look, Canvas line, int column) {
        ValuesView load = look.window().values(LOAD);
        ValuesView cpu = look.window().values(CPU);
        phrases.clear();
        for (int i = 0; i < LoadMeters.COUNT; i++) {
            Figures.three(phrases.in(look.style(i == 0 ? Role.STRONG : Role.TEXT)), LoadMeters.average(load, i));
            phrases.end(i, " ");
        }
        long count = cpu.latest("cores");
        if (count > 0) {
            phrases.in(look.style(Role.DIM)).append("on ").append(count).append(count == 1 ? " core" : " cores");
            phrases.end(3, " ");
        }
        shares.read(cpu);
        Figures.percent(phrases.in(look.style(Role.DIM)).append("cpu "), shares.busy(), 0);
        phrases.end(4, " · ");
        double part = MemoryMeters.usedPart(look.window().values(MEMORY));
        Figures.percent(phrases.in(look.style(Role.DIM)).append("memory "), part, 0);
        phrases.end(5, " · ");
        phrases.fit(line.columns() - column);
        return phrases.draw(line, column, 0, look.style(Role.DIM));
    }

    @Override
    public void draw(Look look, Canvas canvas) {
        ValuesView load = look.window().values(LOAD);
        ValuesView cpu = look.window().values(CPU);
        ValuesView memory = look.window().values(MEMORY);
        int rows = canvas.rows();
        int inner = canvas.columns() - LEFT;
        int swapRows = rows >= 7 ? 1 : 0;
        int wordRows = rows >= 9 ? 1 : 0;
        int loadRows = rows == 3 || rows >= 6 ? 1 : 0;
        int memoryRows = rows >= 2 ? 1 : 0;
        int coreRows = rows < 5 || look.state().isToggled(WITHOUT_CORES) ? 0
                : cores.rows(cpu, inner, Math.max(1, rows / 4));
        int graphRows = rows - 1 - coreRows - loadRows - memoryRows - wordRows - swapRows;
        if (graphRows < 2) {
            graphRows = 0;
        }
        legend.draw(look, canvas, 0, LEFT, cpu, load);
        int row = 1;
        graph.draw(look, canvas.sub(0, row, canvas.columns(), graphRows), cpu);
        row += graphRows;
        if (coreRows > 0) {
            canvas.text(0, row, "core", look.style(Role.DIM));
            cores.draw(look, canvas.sub(LEFT, row, inner, coreRows), cpu);
            row += coreRows;
        }
        if (loadRows > 0) {
            averages.draw(look, canvas, row++, LEFT, load, cpu.latest("cores"));
        }
        if (memoryRows > 0) {
            sizes.memory(look, canvas, row++, LEFT, memory);
        }
        if (wordRows > 0 && Now.isKnown(memory)) {
            sizes.words(look, canvas, row, LEFT, memory);
        }
        row += wordRows;
        if (swapRows > 0) {
            sizes.swap(look, canvas, row, LEFT, memory);
        }
    }
}
