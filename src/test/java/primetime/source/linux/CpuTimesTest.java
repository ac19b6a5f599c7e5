package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static primetime.tape.Sample.UNKNOWN;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.tape.Columns;

class CpuTimesTest {
    @TempDir
    private Path root;
    private Tree tree;
    private CpuTimes source;

    @BeforeEach
    void copy() throws Exception {
        tree = new Tree(root, Tree.OLD);
        source = new CpuTimes(root);
    }

    private Map<String, Long> said(String stat) throws Exception {
        tree.write("proc/stat", stat);
        return Tree.poll(source);
    }

    @Test
    void virtualMachinesStayInUserAndNiceAsTheKernelCountsThem() throws Exception {
        Map<String, Long> said = Tree.poll(source);
        assertEquals(9_182_734, said.get("cpu.user"));
        assertEquals(41_210, said.get("cpu.nice"));
        assertEquals(2_310_988, said.get("cpu.system"));
        assertEquals(330_711_402, said.get("cpu.idle"));
        assertEquals(812_377, said.get("cpu.iowait"));
        assertEquals(0, said.get("cpu.irq"));
        assertEquals(104_233, said.get("cpu.softirq"));
        assertEquals(0, said.get("cpu.steal"));
    }

    @Test
    void aCoreIsBusyWithVirtualMachinesToo() throws Exception {
        Map<String, Long> said = Tree.poll(source);
        assertEquals(2_301_177 + 10_120 + 571_023 + 61_204, said.get("cpu0.busy"));
        assertEquals(82_677_850 + 210_344, said.get("cpu0.idle"));
        assertEquals(0, said.get("cpu3.steal"));
    }

    @Test
    void countersOfTheKernelAreRead() throws Exception {
        Map<String, Long> said = Tree.poll(source);
        assertEquals(4, said.get("cores"));
        assertEquals(4_417_201, said.get("forks"));
        assertEquals(5_120_773_341L, said.get("switches"));
        assertEquals(1, said.get("blocked"));
        assertEquals(1_596_311, said.get("khz"));
    }

    @Test
    void theClockRateComesFromCpuinfoWhereNothingChangesIt() throws Exception {
        tree.remove("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq");
        tree.write("proc/cpuinfo", "processor\t: 0\ncpu MHz\t\t: 2596.098\n");
        assertEquals(2_596_098, Tree.poll(source).get("khz"));
        tree.remove("proc/cpuinfo");
        assertEquals(UNKNOWN, Tree.poll(new CpuTimes(root)).get("khz"));
    }

    @Test
    void fieldsThatAnOldKernelLacksAreUnknown() throws Exception {
        Map<String, Long> said = said("cpu  100 20 30 400\ncpu0 100 20 30 400\nctxt 9\n");
        assertEquals(100, said.get("cpu.user"));
        assertEquals(UNKNOWN, said.get("cpu.iowait"));
        assertEquals(UNKNOWN, said.get("cpu.steal"));
        assertEquals(150, said.get("cpu0.busy"));
        assertEquals(400, said.get("cpu0.idle"));
        assertEquals(UNKNOWN, said.get("cpu0.steal"));
        assertEquals(UNKNOWN, said.get("forks"));
        Map<String, Long> before2624 = said("cpu  100 20 30 400 5 6 7 8\nctxt 9\n");
        assertEquals(100, before2624.get("cpu.user"));
        assertEquals(8, before2624.get("cpu.steal"));
    }

    @Test
    void aNumberThatIsCutShortIsUnknown() throws Exception {
        Map<String, Long> said = said("cpu  100 20 30 400 5 6 7 8");
        assertEquals(100, said.get("cpu.user"));
        assertEquals(30, said.get("cpu.system"));
        assertEquals(UNKNOWN, said.get("cpu.steal"));
        assertEquals(UNKNOWN, said.get("cores"));
    }

    @Test
    void columnsStayTheSameInstanceUntilACoreComesOrGoes() throws Exception {
        source.poll();
        Columns all = source.columns();
        source.poll();
        assertSame(all, source.columns());
        Map<String, Long> said = said("cpu  1 1 1 1\ncpu0 1 1 1 1\ncpu2 5 1 1 1\ncpu3 1 1 1 1\nctxt 9\n");
        assertNotSame(all, source.columns());
        assertFalse(said.containsKey("cpu1.busy"));
        assertEquals(7, said.get("cpu2.busy"));
        assertEquals(3, said.get("cores"));
        Columns holed = source.columns();
        assertEquals(9, said("cpu  1 1 1 1\ncpu0 1 1 1 1\ncpu2 7 1 1 1\ncpu3 1 1 1 1\nctxt 9\n").get("cpu2.busy"));
        assertSame(holed, source.columns());
    }

    @Test
    void fromOneTo512CoresHaveColumnsAndMoreAreCounted() throws Exception {
        for (int cores : new int[] { 1, 3, 96, 512, 700 }) {
            StringBuilder stat = new StringBuilder("cpu  1 1 1 1 1 1 1 1 0 0\n");
            for (int core = 0; core < cores; core++) {
                stat.append("cpu").append(core).append(' ').append(core).append(" 0 0 1 0 0 0 0 0 0\n");
            }
            Map<String, Long> said = said(
                    stat.append("intr 1 ").append("0 ".repeat(3000)).append("\nctxt 9\n").toString());
            assertEquals(cores, said.get("cores"));
            int shown = Math.min(512, cores);
            assertEquals(13 + 3 * shown, said.size());
            assertEquals(shown - 1, said.get("cpu" + (shown - 1) + ".busy"));
            assertFalse(said.containsKey("cpu" + shown + ".busy"));
        }
    }

    @Test
    void aCoreThatComesTwiceHasOneColumn() throws Exception {
        Map<String, Long> said = said("cpu  1 1 1 1\ncpu1 1 1 1 1\ncpu1 2 2 2 2\ncpu0 3 3 3 3\nctxt 1\n");
        assertEquals(3, said.get("cpu1.busy"));
        assertEquals(1, said.get("cores"));
    }

    @Test
    void sumsThatOverflowAreUnknown() throws Exception {
        String most = "9223372036854775807";
        Map<String, Long> said = said("cpu  1 1 1 1\ncpu0 " + most + " 1 1 " + most + " 1\nctxt 1\n");
        assertEquals(UNKNOWN, said.get("cpu0.busy"));
        assertEquals(UNKNOWN, said.get("cpu0.idle"));
    }
}
