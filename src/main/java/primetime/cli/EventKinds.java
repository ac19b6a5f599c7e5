package primetime.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import primetime.option.Nearest;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.widget.WaitStatus;

/**
 * Which kinds of events are wanted.
 *
 * @param failuresOnly of exits only those of processes that are known to have failed
 */
record EventKinds(Set<Kind> kinds, boolean failuresOnly) {
    /** What can be asked for; forkstat's {@code all}, {@code ptrce} and {@code exitnonzero} besides. */
    static final List<String> NAMES = List.of("fork", "clone", "exec", "exit", "nonzeroexit", "comm", "uid", "gid",
            "sid", "ptrace", "core");
    static final EventKinds ALL = new EventKinds(EnumSet.complementOf(EnumSet.of(Kind.ALIVE)), false);
    /** The same as forkstat's. */
    static final EventKinds USUAL = new EventKinds(
            EnumSet.of(Kind.FORK, Kind.CLONE, Kind.EXEC, Kind.EXIT, Kind.PTRACE), false);
    /** What a tree of processes is made of. */
    static final EventKinds TREE = new EventKinds(EnumSet.of(Kind.FORK, Kind.EXEC, Kind.EXIT), false);
    private static final Map<String, String> FORKSTATS = Map.of("ptrce", "ptrace", "exitnonzero", "nonzeroexit");
    private static final String FAILURES = "nonzeroexit";

    EventKinds {
        kinds = Set.copyOf(kinds);
    }

    /** @throws IllegalArgumentException for a name that is none, saying which are */
    static EventKinds of(String list) {
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        List<String> names = new ArrayList<>();
        for (String word : list.split(",")) {
            String name = word.trim().toLowerCase(Locale.ROOT);
            name = FORKSTATS.getOrDefault(name, name);
            if (name.equals("all")) {
                return ALL;
            }
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException((name.isEmpty() ? "-e names no event; there are "
                        : "no event is called " + word.trim() + "; the nearest is " + Nearest.to(name, NAMES) + " of ")
                        + String.join(", ", NAMES) + ", all");
            }
            names.add(name);
            for (Kind kind : ALL.kinds) {
                if (kind.word().equals(name)) {
                    kinds.add(kind);
                }
            }
        }
        boolean failuresOnly = names.contains(FAILURES) && !kinds.contains(Kind.EXIT);
        if (failuresOnly) {
            kinds.add(Kind.EXIT);
        }
        return new EventKinds(kinds, failuresOnly);
    }

    boolean wants(Event event) {
        return kinds.contains(event.kind)
                && (!failuresOnly || event.kind != Kind.EXIT || WaitStatus.isFailure(event));
    }
}
