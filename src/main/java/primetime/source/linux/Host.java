package primetime.source.linux;

import java.nio.file.Path;
import java.util.List;
import primetime.source.Unreadable;
import primetime.tape.Sample;

/**
 * What this host is, read once at the start. All of it is observed text, so whoever shows it passes it through the
 * gate; what nobody told is empty.
 *
 * @param distro lower-case id of the distribution: {@code debian}; {@code linux} where none tells
 * @param version its version: {@code 12}; empty for those that roll
 * @param kernel its release: {@code 6.1.0-18-amd64}
 * @param name the host's name, without a domain
 * @param cores processors that are switched on; 0 where unknown
 * @param cpu model of the processor
 */
public record Host(String distro, String version, String kernel, String name, int cores, String cpu) {
    /** The kernel's word where nobody gave it a name. */
    private static final String NAMELESS = "(none)";
    private static final int MOST = 1 << 16;
    private static final int MOST_CORES = 1 << 20;

    /** Reads what is there; {@code root} is {@code /} but in tests. */
    public static Host read(Path root) {
        // The order of os-release(5).
        String release = "etc/os-release";
        if (entry(root, release, "ID=").isEmpty()) {
            release = "usr/lib/os-release";
        }
        String distro = first(unquoted(entry(root, release, "ID=")), "linux");
        String version = unquoted(entry(root, release, "VERSION_ID="));
        String kernel = entry(root, "proc/sys/kernel/osrelease", "");
        String name = first(entry(root, "proc/sys/kernel/hostname", ""), entry(root, "etc/hostname", ""));
        int dot = name.indexOf('.');
        return new Host(distro, version, kernel, dot > 0 ? name.substring(0, dot) : name, cores(root), model(root));
    }

    /** In a word or two each: what it runs, and its name where it has one. */
    public List<String> badges() {
        String system = (distro + " " + version).strip();
        return name.isEmpty() || name.equals(NAMELESS) ? List.of(system) : List.of(system, name);
    }

    /** Memory of this host in bytes; {@link Sample#UNKNOWN} where not told. */
    public static long memoryBytes(Path root) {
        String told = entry(root, "proc/meminfo", "MemTotal:");
        return told.matches("[0-9]{1,15} kB") ? Long.parseLong(told.substring(0, told.length() - 3)) * 1024
                : Sample.UNKNOWN;
    }

    /** Of x86, of boards with a device tree, of POWER: whichever the kernel tells. */
    private static String model(Path root) {
        String[] keys = { "model name", "Model", "Hardware", "cpu model", "cpu\t" };
        for (String key : keys) {
            String entry = entry(root, "proc/cpuinfo", key);
            if (entry.indexOf(':') >= 0) {
                return entry.substring(entry.indexOf(':') + 1).strip();
            }
        }
        return entry(root, "sys/firmware/devicetree/base/model", "").replace("\0", "");
    }

    /** {@code 0-3,6}: a list of ranges. */
    private static int cores(Path root) {
        int cores = 0;
        for (String range : entry(root, "sys/devices/system/cpu/online", "").split(",")) {
            try {
                int dash = range.indexOf('-');
                int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
                int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1));
                if (from < 0 || to < from || to >= MOST_CORES) {
                    return 0;
                }
                cores += to - from + 1;
            } catch (NumberFormatException e) {
                return 0;
            }
        }
        return Math.min(cores, MOST_CORES);
    }

    /** What follows a key at the beginning of a line, stripped; empty where there is no such line or file. */
    static String entry(Path root, String file, String key) {
        try (ProcFile opened = new ProcFile(root, file)) {
            Scan scan = opened.head(MOST);
            do {
                if (scan.word(key)) {
                    return scan.line();
                }
            } while (scan.nextLine());
        } catch (Unreadable e) {
            // Then it is unknown.
        }
        return "";
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() >= 2 && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }

    private static String first(String told, String otherwise) {
        return told.isEmpty() ? otherwise : told;
    }
}
