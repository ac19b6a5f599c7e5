package primetime.source.linux;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import primetime.tape.Event;
import primetime.tape.Kind;

/**
 * The short name and the process group of each task, from /proc/PID/stat (proc_pid_stat(5), fields 2 and 5), for those
 * who ask by them. Read when a program begins and remembered until its end is told, since afterwards nobody can say; a
 * child has what its parent has. Bounded: the one that was longest not heard of is forgotten. One thread.
 */
public final class Origins {
    private static final int MOST = 1 << 13;
    private static final int GROUP_AT = 2;
    private final ProcPeek peek;
    private final Map<Integer, Origin> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Origin> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param name the kernel's short name, observed text; empty where unknown
     * @param group the process group, 0 where unknown
     */
    public record Origin(String name, int group) {
        /** Of one that was gone before it could be asked. */
        public static final Origin UNKNOWN = new Origin("", 0);
    }

    /** Reads below {@code /proc}. */
    public Origins() {
        this("/proc");
    }

    Origins(String root) {
        peek = ProcPeek.open(root);
    }

    /** Whose event this is. Every event must come here, in order. */
    public Origin of(Event event) {
        int whose = event.kind == Kind.FORK ? event.parent : event.tgid;
        Origin origin = known.get(whose);
        if (origin == null || event.kind == Kind.EXEC) {
            int group = origin == null ? 0 : origin.group;
            origin = read(whose);
            // It left without saying its new name, but a program stays in its group when it runs another.
            origin = origin == Origin.UNKNOWN && group != 0 ? new Origin("", group) : origin;
        }
        origin = changed(origin, event);
        if (event.kind == Kind.EXIT && !event.isThread()) {
            known.remove(event.pid);
        } else if (event.kind == Kind.FORK) {
            known.put(event.pid, origin);
        } else if (origin != Origin.UNKNOWN && !(event.kind == Kind.COMM && event.isThread())) {
            known.put(whose, origin);
        }
        return origin;
    }

    private static Origin changed(Origin origin, Event event) {
        return switch (event.kind) {
            case COMM -> new Origin(event.text(), origin.group);
            case SID -> new Origin(origin.name, event.tgid);
            default -> origin;
        };
    }

    private Origin read(int pid) {
        if (pid <= 0 || !peek.process(pid, "stat", Event.MOST_TEXT)) {
            return Origin.UNKNOWN;
        }
        String line = new String(peek.bytes, 0, peek.length, StandardCharsets.UTF_8);
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            return Origin.UNKNOWN;
        }
        String[] fields = line.substring(close + 1).trim().split(" ", GROUP_AT + 2);
        boolean hasGroup = fields.length > GROUP_AT && fields[GROUP_AT].matches("[0-9]{1,9}");
        return new Origin(line.substring(open + 1, close), hasGroup ? Integer.parseInt(fields[GROUP_AT]) : 0);
    }
}
