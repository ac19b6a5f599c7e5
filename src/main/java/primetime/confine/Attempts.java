package primetime.confine;

import com.sun.jna.Memory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers what a filtered process waits for: a system call that the {@link Filter} tells about. Where Landlock is there
 * to refuse, the kernel is told to go on, and what the path says is only noted, since the process could change it
 * meanwhile. Where it is not, nothing is left to the process: a device that does no harm is opened here and handed over,
 * all else is refused.
 */
final class Attempts {
    /** One system call that was tried by a process of the run with this mark. */
    record Attempt(long mark, String what) {
    }

    private static final long RECEIVE = 0xc0502100L;
    private static final long SEND = 0xc0182101L;
    private static final long STILL_THERE = 0x40082102L;
    private static final long ADD_FILE = 0x40182103L;
    private static final int CONTINUE = 1;
    private static final int NOTICE_BYTES = 80;
    private static final int LONGEST_PATH = 256;
    private final Map<Integer, Filter.Call> calls = new HashMap<>();
    private final Mark marks;
    private final boolean landlocked;
    private final Memory notice = Calls.memory(NOTICE_BYTES);
    private final Memory answer = Calls.memory(24);
    private final Memory text = Calls.memory(LONGEST_PATH);
    private final Memory local = Calls.memory(16);
    private final Memory remote = Calls.memory(16);

    Attempts(Mark marks, boolean landlocked) {
        this.marks = marks;
        this.landlocked = landlocked;
        Filter.calls().forEach(call -> calls.put(call.number(), call));
    }

    /** Whoever knows how many processes a run may start. */
    interface Counter {
        /** Whether a run may start one more. */
        boolean mayStart(long mark);
    }

    /** Takes one notice and answers it; null where it was allowed, or nobody waits any more. */
    Attempt next(int listener, Leave leave, Counter counter) {
        notice.clear();
        if (Calls.ioctl(listener, RECEIVE, notice) != 0) {
            return null;
        }
        int process = notice.getInt(8);
        // Before the answer: after it, the process may be gone.
        long mark = marks.read(process);
        Filter.Call call = calls.get(notice.getInt(16));
        if (call == null) {
            send(listener, 0, CONTINUE);
            return null;
        }
        return switch (call.kind()) {
            case FORK -> {
                boolean may = counter.mayStart(mark);
                send(listener, may ? 0 : -11, may ? CONTINUE : 0);
                yield may ? null : new Attempt(mark, call.verb());
            }
            case SOCKET -> {
                send(listener, -Calls.EACCES, 0);
                yield new Attempt(mark, call.verb());
            }
            default -> file(listener, leave, new Attempt(mark, call.verb()), call);
        };
    }

    private Attempt file(int listener, Leave leave, Attempt attempt, Filter.Call call) {
        int process = notice.getInt(8);
        String path = call.path() < 0 ? "" : path(process, call.path());
        if (Calls.ioctl(listener, STILL_THERE, notice) != 0) {
            // It was killed while we looked, and what we read may be another's.
            return null;
        }
        boolean harmless = call.kind() == Filter.Kind.OPEN && List.of(Landlock.HARMLESS).contains(path);
        boolean inside = leave.mayWrite() && !path.isEmpty() && Path.of(path).normalize().startsWith(leave.folder());
        if (call.kind() == Filter.Kind.MARK) {
            send(listener, -Calls.EPERM, 0);
        } else if (landlocked || inside) {
            send(listener, 0, CONTINUE);
        } else if (!harmless || !hand(listener, path)) {
            send(listener, -Calls.EACCES, 0);
        }
        boolean allowed = harmless || inside && call.kind() != Filter.Kind.MARK;
        return allowed ? null : path.isEmpty() ? attempt : new Attempt(attempt.mark(), call.verb() + " " + path);
    }

    private void send(int listener, int error, int flags) {
        answer.clear();
        answer.setLong(0, notice.getLong(0));
        answer.setInt(16, error);
        answer.setInt(20, flags);
        // It fails where the process is gone, and then nobody waits for it.
        Calls.ioctl(listener, SEND, answer);
    }

    /** Opens a harmless device itself, so that the process cannot have meant another file meanwhile. */
    private boolean hand(int listener, String device) {
        int file = Calls.open(device, Calls.O_RDWR | Calls.CLOEXEC);
        if (file < 0) {
            return false;
        }
        answer.clear();
        answer.setLong(0, notice.getLong(0));
        answer.setInt(12, file);
        int handed = Calls.ioctl(listener, ADD_FILE, answer);
        Calls.close(file);
        if (handed >= 0) {
            answer.clear();
            answer.setLong(0, notice.getLong(0));
            answer.setLong(8, handed);
            Calls.ioctl(listener, SEND, answer);
        }
        return handed >= 0;
    }

    /** The path that an argument points to, from the root where it can be told; empty where it cannot be read. */
    private String path(int process, int argument) {
        text.clear();
        local.setPointer(0, text);
        local.setLong(8, LONGEST_PATH - 1);
        long address = argument(argument);
        remote.setLong(0, address);
        // Not over the end of a page: what is behind it may not be there.
        remote.setLong(8, Math.min(LONGEST_PATH - 1, 4096 - (address & 4095)));
        if (address == 0 || Calls.process_vm_readv(process, local, 1, remote, 1, 0) <= 0) {
            return "";
        }
        String path = text.getString(0, StandardCharsets.UTF_8.name());
        if (path.startsWith("/") || path.isEmpty()) {
            return path;
        }
        String folder = argument > 0 ? link(process, "fd/" + (int) argument(argument - 1)) : "";
        folder = folder.isEmpty() ? link(process, "cwd") : folder;
        return folder.isEmpty() ? path : Path.of(folder, path).normalize().toString();
    }

    private long argument(int number) {
        return notice.getLong(32 + 8L * number);
    }

    private static String link(int process, String name) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Integer.toString(process), name)).toString();
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }
}
