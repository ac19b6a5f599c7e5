package primetime.source.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The processors that this program may run on, {@code Cpus_allowed_list} of {@code /proc/self/status}, and lists of them. */
public final class Processors {
    private static final String LINE = "Cpus_allowed_list:";
    private static final String ALL = "all";
    /** As many as a mask of the kernel's takes here. */
    private static final int MOST = 1024;

    private Processors() {
    }

    /** Below a root, which is {@code /} but in tests; all that the virtual machine knows of where the file says nothing. */
    public static List<Integer> allowed(Path root) {
        try {
            for (String line : Files.readAllLines(root.resolve("proc/self/status"))) {
                if (line.startsWith(LINE)) {
                    return list(line.substring(LINE.length()).strip());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return list("0-" + (Runtime.getRuntime().availableProcessors() - 1));
        }
        return list("0-" + (Runtime.getRuntime().availableProcessors() - 1));
    }

    /**
     * Those of a list, with {@code !} before it all but those, or {@code all} that this program may run on; none where
     * nothing is said.
     *
     * @throws IllegalArgumentException where it is no list, or names others
     */
    public static List<Integer> chosen(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Integer> allowed = allowed(Path.of("/"));
        if (text.equals(ALL)) {
            return allowed;
        }
        boolean isNegated = text.startsWith("!");
        List<Integer> named = named(isNegated ? text.substring(1) : text);
        List<Integer> wanted = isNegated ? allowed.stream().filter(each -> !named.contains(each)).toList() : named;
        if (wanted.isEmpty() || !allowed.containsAll(wanted)) {
            throw new IllegalArgumentException(
                    "takes processors that this program may run on, " + text(allowed) + ", not " + text);
        }
        return wanted;
    }

    private static List<Integer> named(String text) {
        try {
            return list(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("takes a list of processors as 0-3,8, not " + text, e);
        }
    }

    /** The node of memory that a processor belongs to, below {@code /sys/devices/system/cpu}; empty where it is not told. */
    public static OptionalInt node(Path root, int processor) {
        try (Stream<Path> files = Files.list(root.resolve("sys/devices/system/cpu/cpu" + processor))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("node[0-9]{1,4}"))
                    .mapToInt(name -> Integer.parseInt(name.substring("node".length()))).findFirst();
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    /** Ascending processors as a list like {@code 0-3,8}. */
    public static String text(List<Integer> processors) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < processors.size(); i++) {
            int from = processors.get(i);
            int first = i;
            while (i + 1 < processors.size() && processors.get(i + 1) == from + i + 1 - first) {
                i++;
            }
            text.append(text.isEmpty() ? "" : ",").append(from).append(i > first ? "-" + processors.get(i) : "");
        }
        return text.toString();
    }

    /** @throws IllegalArgumentException where it is not a list like {@code 0-3,8} */
    public static List<Integer> list(String text) {
        TreeSet<Integer> all = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            if (!part.matches("[0-9]{1,4}(-[0-9]{1,4})?")) {
                throw new IllegalArgumentException("not a list of processors: " + text);
            }
            int dash = part.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
            int to = Integer.parseInt(part.substring(dash + 1));
            if (from > to || to >= MOST) {
                throw new IllegalArgumentException("not a list of processors: " + text);
            }
            for (int processor = from; processor <= to; processor++) {
                all.add(processor);
            }
        }
        return new ArrayList<>(all);
    }
}
