package primetime.source.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A tree of files as {@code /proc} has them, for the few that process events read. */
final class ProcTree {
    private final Path root;

    ProcTree(Path root) {
        this.root = root;
    }

    ProcPeek peek() {
        return new PlainPeek(root.toString());
    }

    ProcTree write(String name, String content) {
        try {
            Path file = root.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process of uid 1000 without a terminal, whose arguments are separated by blanks here. */
    ProcTree process(int pid, int parent, long ticks, String comm, String arguments) {
        write(pid + "/stat",
                pid + " (" + comm + ") S " + parent + " " + pid + " 1 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 "
                        + ticks + " 1 2 3\n");
        write(pid + "/status", "Name:\t" + comm + "\nUid:\t1000\t1001\t1000\t1000\nGid:\t5\t5\t5\t5\n");
        write(pid + "/cmdline", arguments.isEmpty() ? "" : arguments.replace(' ', '\0') + "\0");
        write(pid + "/cgroup", "4:memory:/\n1:name=systemd:/user.slice/session-3.scope\n0::/user.slice\n");
        return write(pid + "/comm", comm + "\n");
    }

    ProcTree remove(int pid) {
        try (Stream<Path> files = Files.walk(root.resolve(Integer.toString(pid)))) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
