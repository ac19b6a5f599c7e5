package primetime.source.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Whether this process sees the host or a part of it: namespaces(7). The host's own namespaces have fixed numbers,
 * linux/proc_ns.h and linux/nsfs.h; of the network's only since Linux 6.18, so before it is compared with that of the
 * first process, where that is the host's and may be looked at.
 *
 * @param user in a user namespace of its own; empty where that cannot be told
 * @param process in a pid namespace of its own
 * @param network in a network namespace of its own
 * @param container what contains it, as {@code docker}; empty where nothing says so. Observed text
 * @param toldBy the file that says so
 */
public record Namespaces(Optional<Boolean> user, Optional<Boolean> process, Optional<Boolean> network, String container,
        String toldBy) {
    private static final String SELF = "proc/self/ns/";
    private static final long NET = 0xeffffff9L;
    private static final long PID = 0xeffffffcL;
    private static final long USER = 0xeffffffdL;
    /** Systemd writes the manager's name there, Podman and Docker leave a file; the word is what it is called then. */
    private static final String[][] MARKS = { { "run/systemd/container", "" }, { "run/.containerenv", "podman" },
            { ".dockerenv", "docker" } };

    /** Looks at what is there; {@code root} is {@code /} but in tests. */
    public static Namespaces read(Path root) {
        Optional<Boolean> process = isOther(link(root, SELF + "pid"), PID);
        String[] container = container(root);
        return new Namespaces(isOther(link(root, SELF + "user"), USER), process, network(root, process), container[0],
                container[1]);
    }

    private static Optional<Boolean> network(Path root, Optional<Boolean> process) {
        String own = link(root, SELF + "net");
        if (own.equals("net:[" + NET + "]")) {
            return Optional.of(false);
        }
        String first = link(root, "proc/1/ns/net");
        boolean isTold = !own.isEmpty() && !first.isEmpty() && process.isPresent() && !process.get();
        return isTold ? Optional.of(!own.equals(first)) : Optional.empty();
    }

    private static Optional<Boolean> isOther(String link, long hosts) {
        return link.isEmpty() ? Optional.empty() : Optional.of(!link.endsWith("[" + hosts + "]"));
    }

    private static String link(Path root, String file) {
        try {
            return Files.readSymbolicLink(root.resolve(file)).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String[] container(Path root) {
        for (String[] mark : MARKS) {
            if (Files.exists(root.resolve(mark[0]))) {
                String told = mark[1].isEmpty() ? Host.entry(root, mark[0], "") : mark[1];
                return new String[] { told.isEmpty() ? "container" : told, "/" + mark[0] };
            }
        }
        return new String[] { "", "" };
    }
}
