package primetime.source.linux;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/**
 * How this kernel keeps and promises time. All texts are observed, and empty where nobody told.
 *
 * @param clock the clock source: tsc, kvm-clock, hpet ...
 * @param clocks those to choose from, with blanks between
 * @param preemption of the kernel: {@code PREEMPT_RT}, {@code PREEMPT_DYNAMIC}, {@code PREEMPT}, {@code none or
 *            voluntary}
 * @param governors that set the CPUs' frequency, with blanks between; empty where the kernel does not set it
 */
public record Timing(String clock, String clocks, String preemption, String governors) {
    private static final String CLOCKS = "sys/devices/system/clocksource/clocksource0/";
    private static final int MOST_CPUS = 8192;

    /** Reads what is there; {@code root} is {@code /} but in tests. */
    public static Timing read(Path root) {
        return new Timing(Host.entry(root, CLOCKS + "current_clocksource", ""),
                Host.entry(root, CLOCKS + "available_clocksource", ""),
                preemption(root),
                governors(root.resolve("sys/devices/system/cpu")));
    }

    /** The file that PREEMPT_RT has, else the word in what {@code uname -v} prints. */
    private static String preemption(Path root) {
        if (Host.entry(root, "sys/kernel/realtime", "").equals("1")) {
            return "PREEMPT_RT";
        }
        String version = Host.entry(root, "proc/sys/kernel/version", "");
        for (String word : version.split("\\s+")) {
            if (word.startsWith("PREEMPT")) {
                return word;
            }
        }
        return version.isEmpty() ? "" : "none or voluntary";
    }

    private static String governors(Path cpus) {
        TreeSet<String> names = new TreeSet<>();
        for (int cpu = 0; cpu < MOST_CPUS && Files.exists(cpus.resolve("cpu" + cpu)); cpu++) {
            String name = Host.entry(cpus, "cpu" + cpu + "/cpufreq/scaling_governor", "");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return String.join(" ", names);
    }
}
