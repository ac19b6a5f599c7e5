package primetime.confine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Where control groups of our own can be made: below our own group, beside it, or below the root, in the hierarchies of
 * version 1 that limit processes and memory, or in the one of version 2. As root nearly always; as an ordinary user where
 * systemd delegates.
 */
final class ControlGroups {
    private static final List<String> LIMITERS = List.of("pids", "memory");
    private static final String NAME = "primetime-";
    /** How often it is asked whether the kernel has let go, and how long it rests between, ns: two seconds at most. */
    private static final int PATIENCE = 400;
    private static final long REST = 5_000_000;
    private final List<Path> bases;
    /** Groups of runs that the kernel has not given up yet. */
    private final List<Path> stuck = new ArrayList<>();

    private ControlGroups(List<Path> bases) {
        this.bases = List.copyOf(bases);
    }

    /** Whether processes could be limited; makes a group and removes it. */
    static boolean probe() {
        ControlGroups groups = open();
        boolean limits = groups.bases.stream().anyMatch(base -> Files.exists(base.resolve("pids.max")));
        groups.close();
        return limits;
    }

    /** Makes the groups that those of the runs will lie in, as far as it is allowed. */
    static ControlGroups open() {
        List<Path> bases = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/mounts"))) {
                String[] words = line.split(" ");
                if (words[2].equals("cgroup2")) {
                    add(bases, Path.of(words[1]), "", "pids.max");
                } else if (words[2].equals("cgroup")) {
                    for (String limiter : LIMITERS) {
                        if (List.of(words[3].split(",")).contains(limiter)) {
                            add(bases, Path.of(words[1]), limiter, limiter.equals("pids") ? "pids.max"
                                    : "memory.limit_in_bytes");
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException e) {
            // No groups, then: what that means is told by Abilities.
            return new ControlGroups(bases);
        }
        return new ControlGroups(bases);
    }

    private static void add(List<Path> bases, Path mount, String controller, String needed) throws IOException {
        Set<Path> places = new LinkedHashSet<>();
        String own = own(controller);
        places.add(mount.resolve(own));
        places.add(mount.resolve(own).getParent());
        places.add(mount);
        for (Path place : places) {
            sweep(place);
            Path base = place.resolve(NAME + ProcessHandle.current().pid() + "-"
                    + Long.toHexString(System.nanoTime()));
            if (!place.startsWith(mount) || !make(base)) {
                continue;
            }
            if (controller.isEmpty()) {
                write(place.resolve("cgroup.subtree_control"), "+pids +memory");
            }
            if (Files.exists(base.resolve(needed))
                    && (!controller.isEmpty() || write(base.resolve("cgroup.subtree_control"), "+pids +memory"))) {
                bases.add(base);
                return;
            }
            Files.deleteIfExists(base);
        }
    }

    /** Removes the groups of those that were killed before they could; what is in use stays. */
    private static void sweep(Path place) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(place, NAME + "*")) {
            for (Path base : left) {
                String process = base.getFileName().toString().substring(NAME.length()).replaceFirst("-.*", "");
                if (!Files.exists(Path.of("/proc", process))) {
                    removeWhole(base);
                }
            }
        } catch (IOException e) {
            // Nothing can be looked at there, so nothing of ours is there.
            return;
        }
    }

    /** Our own group in a hierarchy, relative to its root. */
    private static String own(String controller) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/cgroup"))) {
            String[] parts = line.split(":", 3);
            if (controller.isEmpty() ? parts[1].isEmpty() : List.of(parts[1].split(",")).contains(controller)) {
                return parts[2].substring(1);
            }
        }
        return "";
    }

    /** A group for one run, in each hierarchy; places nobody in it yet. */
    ControlGroup make(String name, Limits limits) {
        stuck.removeIf(ControlGroups::remove);
        List<Path> folders = new ArrayList<>();
        for (Path base : bases) {
            Path folder = base.resolve(name);
            if (!make(folder)) {
                new ControlGroup(folders, stuck).remove();
                throw new IllegalStateException("its control group cannot be made: " + folder);
            }
            folders.add(folder);
            write(folder.resolve("pids.max"), Integer.toString(limits.processes()));
            write(folder.resolve("memory.max"), Long.toString(limits.groupBytes()));
            write(folder.resolve("memory.limit_in_bytes"), Long.toString(limits.groupBytes()));
            // What does not fit must not go to the swap, which all others would wait for. Version 1 counts both together,
            // and refuses a sum below the memory, which is therefore set before.
            write(folder.resolve("memory.swap.max"), "0");
            write(folder.resolve("memory.memsw.limit_in_bytes"), Long.toString(limits.groupBytes()));
        }
        return new ControlGroup(folders, stuck);
    }

    /**
     * Removes what {@link #open} made; whoever ran in it must be dead. The kernel may still be about to let go of the last
     * who died, and of the groups that were removed: it does not give up what they lay in until then.
     */
    void close() {
        for (Path base : bases) {
            removeWhole(base);
            for (int i = 0; i < PATIENCE && Files.exists(base); i++) {
                LockSupport.parkNanos(REST);
                removeWhole(base);
            }
        }
    }

    private static void removeWhole(Path base) {
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(base, "[0-9]*")) {
            runs.forEach(ControlGroups::remove);
        } catch (IOException e) {
            // It went meanwhile.
            return;
        }
        remove(base);
    }

    private static boolean make(Path folder) {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Removes a group; false: somebody is still in it, and the kernel keeps it until it is asked again. */
    static boolean remove(Path folder) {
        try {
            Files.deleteIfExists(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes to one of the kernel's files; false where it does not exist or does not take it. */
    static boolean write(Path file, String text) {
        try {
            if (Files.exists(file)) {
                Files.writeString(file, text);
                return true;
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }
}
