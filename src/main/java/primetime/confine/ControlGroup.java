package primetime.confine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The control group of one run, once for each hierarchy that has one; possibly none. */
final class ControlGroup {
    private final List<Path> folders;
    private final Collection<Path> stuck;

    /** @param stuck where folders go that cannot be removed when they should */
    ControlGroup(List<Path> folders, Collection<Path> stuck) {
        this.folders = List.copyOf(folders);
        this.stuck = stuck;
    }

    /** Moves a process into it that has not begun yet; what it starts is born there. False: a hierarchy refused. */
    boolean place(int process) {
        boolean all = true;
        for (Path folder : folders) {
            all &= ControlGroups.write(folder.resolve("cgroup.procs"), Integer.toString(process));
        }
        return all;
    }

    /** Lets nobody in it start anything more, and where the kernel knows how, kills them all. */
    void kill() {
        for (Path folder : folders) {
            ControlGroups.write(folder.resolve("pids.max"), "0");
            ControlGroups.write(folder.resolve("cgroup.kill"), "1");
        }
    }

    /** Which of its limits were hit, one phrase each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Path folder : folders) {
            if (counted(folder.resolve("pids.events"), "max") > 0) {
                notes.add("more processes than allowed");
            }
            if (counted(folder.resolve("memory.events"), "oom_kill") > 0
                    || counted(folder.resolve("memory.oom_control"), "oom_kill") > 0) {
                notes.add("more memory than allowed");
            }
        }
        return notes;
    }

    /** The most memory that all in it had together; -1 where nobody knows. */
    long peakBytes() {
        for (Path folder : folders) {
            for (String name : List.of("memory.peak", "memory.max_usage_in_bytes")) {
                try {
                    if (Files.exists(folder.resolve(name))) {
                        return Long.parseLong(Files.readString(folder.resolve(name)).trim());
                    }
                } catch (IOException | NumberFormatException e) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static long counted(Path file, String word) {
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                if (line.startsWith(word + " ")) {
                    return Long.parseLong(line.substring(word.length() + 1).trim());
                }
            }
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
        return 0;
    }

    /** Removes it; whoever was in it must be dead. */
    void remove() {
        for (Path folder : folders) {
            if (!ControlGroups.remove(folder)) {
                stuck.add(folder);
            }
        }
    }
}
