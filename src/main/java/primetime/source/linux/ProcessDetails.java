package primetime.source.linux;

import java.util.function.Consumer;
import primetime.tape.Event;
import primetime.tape.Kind;

/**
 * Adds to events what the kernel does not put in them: the command line, the short name, the user, the terminal, process
 * group and control group, how long it lived. Most of it is never read: a child has what its parent has, and the kernel
 * tells when a user changes or a session begins. Of a change of group nobody tells; shells do that before exec, at which
 * all but the user is read, once. Everything is read of a process that nobody met, or whose facts may be out of date
 * because events were lost. One thread.
 *
 * <p>Life is exit minus fork by the kernel's clock; for a process that is older than we are, from its start time, which
 * comes in steps of 10 ms and counts the time that the machine was asleep.
 */
final class ProcessDetails {
    /** How many that have ended are kept for the sake of their threads, a power of two. */
    private static final int ENDED = 256;
    private static final String ROOT = "/";
    private static final long SAME_START = 2 * ProcPeek.NANOS_PER_TICK;
    private final ProcPeek peek;
    private final ProcessTable table;
    private final TaskStat stat = new TaskStat();
    private final Names names = new Names();
    private final Event greeting = new Event();
    private final int[] ended = new int[ENDED];
    private int endedCount;
    private long greetingAt;
    private int trusted = 1;

    ProcessDetails(ProcPeek peek, ProcessTable table) {
        this.peek = peek;
        this.table = table;
    }

    /** Events were lost: what is known may be wrong, and is read again before it is told. */
    void distrust() {
        trusted++;
    }

    /** Begins to meet the processes that are there already. */
    void beginGreeting(long now) {
        greetingAt = now;
        peek.rewind();
    }

    /** Meets the next of them and tells it as {@link Kind#ALIVE}; false when there are no more. */
    boolean greetNext(Consumer<Event> told) {
        int pid = peek.next();
        if (pid == 0) {
            return false;
        }
        Known known = read(pid);
        // Whoever is younger than the subscription will be told by the kernel.
        if (known != null && known.born <= greetingAt) {
            greeting.clear();
            greeting.at = greetingAt;
            greeting.pid = greeting.tgid = pid;
            tell(known, greeting);
            told.accept(greeting);
        }
        return true;
    }

    /** Fills in what is known. Events must come in the order in which the kernel sent them. */
    void complete(Event event) {
        switch (event.kind) {
            case FORK -> forked(event);
            case CLONE -> cloned(event);
            case EXEC -> tell(executed(event), event);
            case EXIT -> exited(event);
            case COMM -> renamed(event);
            case UID -> tell(userChanged(event), event);
            case SID -> tell(sessionBegan(event), event);
            default -> tell(known(event.tgid), event);
        }
    }

    private void forked(Event event) {
        Known parent = known(event.parent);
        Known child = table.add(event.pid);
        child.born = event.at;
        child.parent = event.parent;
        if (parent != null) {
            child.inherit(parent);
        }
        tell(child, event);
    }

    private void cloned(Event event) {
        Known owner = known(event.tgid);
        table.add(event.pid).born = event.at;
        tell(owner, event);
    }

    private Known executed(Event event) {
        Known known = known(event.tgid);
        if (known == null) {
            return null;
        }
        // The command line first, because it goes first. Where it is gone already: what it was called before is not
        // what it ran.
        boolean found = peek.commandLine(event.tgid) || peek.name(event.tgid);
        known.text(peek.bytes, 0, found ? peek.length : 0);
        if (stat.read(peek, event.tgid)) {
            place(known);
        } else {
            known.comm = "";
        }
        groups(known);
        return known;
    }

    private void exited(Event event) {
        if (event.isThread()) {
            Known thread = table.find(event.pid);
            long born = thread != null ? thread.born : stat.read(peek, event.pid) ? stat.born : Long.MIN_VALUE;
            event.life = born == Long.MIN_VALUE ? -1 : event.at - born;
            table.remove(event.pid);
            tell(table.find(event.tgid), event);
            return;
        }
        Known known = known(event.pid);
        tell(known, event);
        if (known != null) {
            event.life = known.born == Long.MIN_VALUE ? -1 : Math.max(0, event.at - known.born);
            known.ended = true;
            bury(event.pid);
        }
    }

    /** The threads of a process that ends are often reported after it, so it is forgotten a little later. */
    private void bury(int pid) {
        int place = endedCount++ & ENDED - 1;
        Known oldest = ended[place] == 0 ? null : table.find(ended[place]);
        if (oldest != null && oldest.ended) {
            table.remove(oldest.pid);
        }
        ended[place] = pid;
    }

    /** The event says what it is called now; the command line stays what it was. */
    private void renamed(Event event) {
        Known known = known(event.tgid);
        if (known != null) {
            known.tellUser(event);
            event.parent = known.parent;
        }
        event.comm = names.of(event.textBytes(), 0, event.textLength());
        if (known != null && !event.isThread()) {
            known.comm = event.comm;
        }
    }

    private Known userChanged(Event event) {
        Known known = known(event.tgid);
        if (known != null && !event.isThread()) {
            known.uid = event.uid;
            known.euid = event.euid;
        }
        return known;
    }

    private Known sessionBegan(Event event) {
        Known known = known(event.tgid);
        if (known != null) {
            known.leader = true;
            known.tty = 0;
            known.group = event.tgid;
        }
        return known;
    }

    private static void tell(Known known, Event event) {
        if (known == null) {
            return;
        }
        if (event.kind != Kind.UID) {
            known.tellUser(event);
        } else {
            known.tellPlace(event);
        }
        known.tellText(event);
        if (event.parent == 0) {
            event.parent = known.parent;
        }
    }

    /** A process, met now where it was not before; null where it is gone. */
    private Known known(int pid) {
        Known known = table.find(pid);
        return known != null && (known.checked == trusted || known.ended) ? known : read(pid);
    }

    /** Reads all about a process, or takes what is known where it is gone. */
    Known read(int pid) {
        Known known = table.find(pid);
        if (!stat.read(peek, pid)) {
            return known;
        }
        if (known == null || Math.abs(known.born - stat.born) > SAME_START) {
            known = table.add(pid);
            known.born = stat.born;
        }
        known.parent = stat.parent;
        place(known);
        if (peek.process(pid, "status", peek.bytes.length)) {
            int users = peek.behind("Uid:");
            if (users >= 0) {
                int real = peek.skipBlanks(users);
                known.uid = (int) peek.number(real);
                known.euid = (int) peek.number(peek.skipBlanks(peek.skipWord(real)));
            }
        }
        // One that has ended has no command line any more, but the one that is remembered was its own.
        if (peek.commandLine(pid) || !known.isNamed() && peek.name(pid)) {
            known.text(peek.bytes, 0, peek.length);
        }
        groups(known);
        known.checked = trusted;
        return known;
    }

    /** Takes what {@link #stat} has just read. */
    private void place(Known known) {
        known.leader = stat.session == known.pid;
        known.tty = stat.tty;
        known.group = stat.group;
        known.nameSum = stat.nameSum;
        known.comm = names.of(peek.bytes, stat.nameFrom, stat.nameLength);
    }

    private void groups(Known known) {
        if (!peek.cgroup(known.pid)) {
            return;
        }
        String found = names.of(peek.bytes, peek.cgroupFrom, peek.cgroupLength);
        // One that has ended is in the root of every version 1 hierarchy, wherever it was before.
        boolean isAlive = !found.equals(ROOT) || found.equals(known.cgroup)
                || stat.read(peek, known.pid) && !stat.dead;
        if (isAlive) {
            known.cgroup = found;
        }
    }
}
