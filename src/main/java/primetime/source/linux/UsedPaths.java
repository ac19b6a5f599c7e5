package primetime.source.linux;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every file and directory below {@code /proc}, {@code /sys} and {@code /etc} that Primetime reads, and whether it can
 * here. {@code self} stands for each process, {@code eth0} for each interface and {@code cpu0} for each CPU.
 */
public final class UsedPaths {
    /** Purpose, path, and whether a host may well lack it. */
    private static final String[][] PATHS = { { "host", "etc/os-release", "" }, { "host", "etc/hostname", "?" },
            { "host", "usr/lib/os-release", "?" }, { "host", "proc/sys/kernel/osrelease", "" },
            { "host", "proc/sys/kernel/hostname", "" }, { "host", "proc/cpuinfo", "" },
            { "host", "sys/devices/system/cpu/online", "" },
            { "host", "sys/firmware/devicetree/base/model", "?" }, { "users", "etc/passwd", "" },
            { "cpu", "proc/stat", "" }, { "cpu", "sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", "?" },
            { "load", "proc/loadavg", "" }, { "memory", "proc/meminfo", "" }, { "uptime", "proc/uptime", "" },
            { "net", "proc/net/dev", "" }, { "net", "proc/net/route", "?" }, { "net", "proc/net/ipv6_route", "?" },
            { "net", "proc/net/snmp", "?" }, { "net", "sys/class/net", "?" },
            { "disk", "proc/self/mountinfo", "" }, { "self", "proc/self/stat", "" },
            { "self", "proc/self/status", "" }, { "events", "proc/self/cmdline", "" },
            { "events", "proc/self/comm", "" }, { "events", "proc/self/cgroup", "?" },
            { "events", "proc/net/netlink", "" },
            { "latency", "proc/thread-self/schedstat", "?" } };

    private UsedPaths() {
    }

    /**
     * One path.
     *
     * @param purpose the source or part that reads it
     * @param optional whether a host may well lack it
     */
    public record Used(String purpose, Path path, boolean optional, boolean exists, boolean readable,
            boolean writable) {
        /** Looks at a path. */
        public static Used of(String purpose, Path path, boolean optional) {
            return new Used(purpose, path, optional, Files.exists(path), Files.isReadable(path),
                    Files.isWritable(path));
        }
    }

    /** Looks at all of them; {@code root} is {@code /} but in tests. */
    public static List<Used> read(Path root) {
        List<Used> found = new ArrayList<>();
        for (String[] each : PATHS) {
            found.add(Used.of(each[0], root.resolve(each[1]), !each[2].isEmpty()));
        }
        return found;
    }
}
