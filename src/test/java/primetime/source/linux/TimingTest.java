package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimingTest {
    private static final String CLOCKS = "sys/devices/system/clocksource/clocksource0/";
    @TempDir
    private Path root;

    @Test
    void clockAndGovernorsAreRead() throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        tree.write(CLOCKS + "current_clocksource", "hpet\n");
        tree.write(CLOCKS + "available_clocksource", "tsc hpet acpi_pm \n");
        for (int cpu = 0; cpu < 3; cpu++) {
            tree.write("sys/devices/system/cpu/cpu" + cpu + "/cpufreq/scaling_governor",
                    cpu == 1 ? "powersave\n" : "performance\n");
        }
        assertEquals(new Timing("hpet", "tsc hpet acpi_pm", "", "performance powersave"), Timing.read(root));
    }

    @Test
    void preemptionIsAWordOfTheVersionOrAFile() throws Exception {
        Tree tree = new Tree(root, Tree.NEW);
        String[][] cases = { { "#1 SMP PREEMPT_DYNAMIC Debian 6.1.76-1", "PREEMPT_DYNAMIC" },
                { "#1 SMP PREEMPT_RT Debian 6.1.76-1", "PREEMPT_RT" },
                { "#1 SMP Debian 4.19.316-1", "none or voluntary" } };
        for (String[] each : cases) {
            tree.write("proc/sys/kernel/version", each[0] + "\n");
            assertEquals(each[1], Timing.read(root).preemption());
        }
        tree.write("sys/kernel/realtime", "1\n");
        assertEquals("PREEMPT_RT", Timing.read(root).preemption());
    }

    @Test
    void aHostThatTellsNothingIsUnknown() {
        assertEquals(new Timing("", "", "", ""), Timing.read(root));
    }
}
