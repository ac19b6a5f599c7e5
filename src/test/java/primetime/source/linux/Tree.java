package primetime.source.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import primetime.source.Polled;
import primetime.source.Unreadable;
import primetime.tape.Sample;

/** A copy of a host's files that a test may spoil, and which source reads which of them. */
final class Tree {
    static final String OLD = "linux-4.19";
    static final String NEW = "linux-6.18";
    private static final Path HOSTS = Path.of("src", "test", "resources", "host");
    /** Every file that a polled source reads, and the source. */
    static final Map<String, Function<Path, Polled>> READERS = new LinkedHashMap<>();

    static {
        READERS.put("proc/loadavg", LoadAverage::new);
        READERS.put("proc/uptime", Uptime::new);
        READERS.put("proc/meminfo", Memory::new);
        READERS.put("proc/stat", CpuTimes::new);
        READERS.put("proc/cpuinfo", CpuTimes::new);
        READERS.put("sys/devices/system/cpu/cpu0/cpufreq/scaling_cur_freq", CpuTimes::new);
        READERS.put("proc/net/dev", NetDev::new);
        READERS.put("proc/net/route", NetDev::new);
        READERS.put("proc/net/ipv6_route", NetDev::new);
        READERS.put("proc/net/snmp", NetDev::new);
        READERS.put("sys/class/net/eth0/speed", NetDev::new);
        READERS.put("sys/class/net/enp3s0/speed", NetDev::new);
        READERS.put("proc/self/stat", Tree::ownCost);
        READERS.put("proc/self/status", Tree::ownCost);
        READERS.put("proc/self/mountinfo", DiskSpace::new);
    }

    private final Path root;

    /** Copies the files of one kernel below an empty directory. */
    Tree(Path root, String kernel) throws IOException {
        this.root = root;
        Path from = HOSTS.resolve(kernel);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(from.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    /** An original file of one kernel; empty where it has none. */
    static byte[] original(String kernel, String file) throws IOException {
        Path path = HOSTS.resolve(kernel).resolve(file);
        return Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
    }

    /** The source without what is not read from files. */
    static Polled ownCost(Path root) {
        return new OwnCost(root, () -> Sample.UNKNOWN, () -> 0);
    }

    Path root() {
        return root;
    }

    Path path(String file) {
        return root.resolve(file);
    }

    void write(String file, byte[] content) throws IOException {
        Files.createDirectories(path(file).getParent());
        Files.write(path(file), content);
    }

    void write(String file, String content) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    void remove(String file) throws IOException {
        Path path = path(file);
        if (Files.isDirectory(path) && !Files.isSymbolicLink(path)) {
            List<Path> below = new ArrayList<>();
            try (Stream<Path> all = Files.walk(path)) {
                all.forEach(below::add);
            }
            for (int i = below.size() - 1; i >= 0; i--) {
                Files.delete(below.get(i));
            }
        }
        Files.deleteIfExists(path);
    }

    /** What a source says, by column. */
    static Map<String, Long> poll(Polled source) throws Unreadable {
        long[] values = source.poll();
        List<String> names = source.columns().names();
        if (values.length != names.size()) {
            throw new AssertionError(values.length + " values for " + names);
        }
        Map<String, Long> said = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (said.put(names.get(i), values[i]) != null) {
                throw new AssertionError("column " + names.get(i) + " comes twice");
            }
        }
        return said;
    }

    /** A scan over a text. */
    static Scan scan(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Scan().over(bytes, bytes.length);
    }
}
