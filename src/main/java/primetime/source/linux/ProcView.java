package primetime.source.linux;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import primetime.source.Unreadable;

/**
 * What {@code /proc} shows of other users' processes, and which control groups there are: proc(5), cgroups(7).
 *
 * @param hidepid the option that {@code /proc} is mounted with, as {@code invisible}; {@code off} where there is none,
 *            empty where that is unknown
 * @param othersReadable whether another user's process could be read; empty where none was seen
 * @param cgroups {@code 2}, {@code 1}, {@code 1 and 2}, or {@code none}
 */
public record ProcView(String hidepid, Optional<Boolean> othersReadable, String cgroups) {
    private static final String MOUNTS = "proc/self/mountinfo";

    /**
     * Looks at what is there.
     *
     * @param root {@code /} but in tests
     * @param user the effective user, whose own processes prove nothing
     */
    public static ProcView read(Path root, long user) {
        return new ProcView(hidepid(root), othersReadable(root.resolve("proc"), user), cgroups(root));
    }

    private static String hidepid(Path root) {
        String found = "";
        try (ProcFile file = new ProcFile(root, MOUNTS)) {
            Scan scan = file.read();
            do {
                // 22 27 0:21 / /proc rw,relatime - proc proc rw,hidepid=invisible
                String line = scan.line();
                int options = line.indexOf(" - proc ");
                if (options > 0 && line.substring(0, options).contains(" / /proc ")) {
                    int at = line.indexOf("hidepid=", options);
                    found = at < 0 ? "off" : line.substring(at + 8).split("[, ]")[0];
                }
            } while (scan.nextLine());
        } catch (Unreadable e) {
            return "";
        }
        return found.equals("0") ? "off" : found;
    }

    private static Optional<Boolean> othersReadable(Path proc, long user) {
        Optional<Boolean> answer = Optional.empty();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (Path process : processes) {
                if (isOthers(process, user)) {
                    if (Files.isReadable(process.resolve("stat")) && isOpen(process.resolve("cmdline"))) {
                        return Optional.of(true);
                    }
                    answer = Files.exists(process) ? Optional.of(false) : answer;
                }
            }
        } catch (IOException e) {
            return answer;
        }
        return answer;
    }

    private static boolean isOthers(Path process, long user) {
        try {
            return ((Number) Files.getAttribute(process, "unix:uid")).longValue() != user;
        } catch (IOException e) {
            return false;
        }
    }

    /** Under hidepid=1 its name says that it may be read, and opening it does not. */
    private static boolean isOpen(Path file) {
        try {
            Files.newInputStream(file).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String cgroups(Path root) {
        Path groups = root.resolve("sys/fs/cgroup");
        if (Files.exists(groups.resolve("cgroup.controllers"))) {
            return "2";
        }
        boolean first = Files.isDirectory(groups.resolve("memory")) || Files.isDirectory(groups.resolve("cpu"))
                || Files.isDirectory(groups.resolve("systemd"));
        boolean both = Files.exists(groups.resolve("unified/cgroup.controllers"));
        return first && both ? "1 and 2" : first ? "1" : "none";
    }
}
