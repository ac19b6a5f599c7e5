package primetime.tape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A slot that one process event is written into and read from. Mutable and reused, because events come by the ten
 * thousand: never keep one, copy it. {@link #UNKNOWN} stands for what nobody could tell.
 */
public final class Event {
    /** No number: the process was gone before it could be asked. */
    public static final int UNKNOWN = Integer.MIN_VALUE;
    /** The most bytes of text that are kept of one event. */
    public static final int MOST_TEXT = 1024;
    /** The kernel's own time of the event, CLOCK_MONOTONIC ns. */
    public long at;
    public Kind kind = Kind.ALIVE;
    /** The task; for a thread its own number. */
    public int pid;
    /** The process that the task belongs to; the same as {@link #pid} where it is no thread. */
    public int tgid;
    /** Who started it. */
    public int parent;
    /** Its real user, or {@link #UNKNOWN}. */
    public int uid;
    /** Its effective user, or {@link #UNKNOWN}. */
    public int euid;
    /** Its terminal as the kernel numbers it (0: none), or {@link #UNKNOWN}. */
    public int tty;
    /** Its process group; 0 where unknown. */
    public int group;
    /** The kernel's short name of the process, observed text; empty where unknown. COMM: the new one. */
    public String comm = "";
    /** The most specific of its control groups, a path, observed text; empty where unknown. */
    public String cgroup = "";
    /**
     * EXIT: the wait status, or {@link #UNKNOWN} where nobody told. UID, GID: the new effective one. SID: the session.
     * PTRACE: the tracer, 0 when it let go.
     */
    public int code;
    /**
     * EXIT: ns from fork to exit, negative where unknown. Where nobody told and {@code /proc} was looked through, a bound:
     * from the tick of 10 ms in which it began to the look that missed it.
     */
    public long life;
    private byte[] text = new byte[64];
    private int length;

    /** Sets everything to unknown and the text to nothing. */
    public Event clear() {
        at = 0;
        kind = Kind.ALIVE;
        pid = tgid = parent = 0;
        uid = euid = tty = UNKNOWN;
        group = 0;
        comm = cgroup = "";
        code = 0;
        life = -1;
        length = 0;
        return this;
    }

    /** Takes everything from another slot. */
    public void set(Event other) {
        at = other.at;
        kind = other.kind;
        pid = other.pid;
        tgid = other.tgid;
        parent = other.parent;
        uid = other.uid;
        euid = other.euid;
        tty = other.tty;
        group = other.group;
        comm = other.comm;
        cgroup = other.cgroup;
        code = other.code;
        life = other.life;
        text(other.text, 0, other.length);
    }

    /** The command line as observed, arguments separated by spaces: bytes of any kind, cut at {@link #MOST_TEXT}. */
    public void text(byte[] bytes, int from, int count) {
        length = Math.min(count, MOST_TEXT);
        if (text.length < length) {
            text = Arrays.copyOf(text, Math.min(MOST_TEXT, Math.max(length, text.length * 2)));
        }
        System.arraycopy(bytes, from, text, 0, length);
    }

    /** Continues the text that {@link #text(byte[], int, int)} began; the same bound holds for both together. */
    void more(byte[] bytes, int from, int count) {
        int added = Math.min(count, MOST_TEXT - length);
        if (text.length < length + added) {
            text = Arrays.copyOf(text, Math.min(MOST_TEXT, Math.max(length + added, text.length * 2)));
        }
        System.arraycopy(bytes, from, text, length, added);
        length += added;
    }

    /** The bytes of the text; only the first {@link #textLength} count, and only until the slot is used again. */
    public byte[] textBytes() {
        return text;
    }

    public int textLength() {
        return length;
    }

    /** The text as a string, wrong UTF-8 replaced. Not yet printable: what draws it passes it through the gate. */
    public String text() {
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    /** Whether the task is a thread of another process. */
    public boolean isThread() {
        return pid != tgid;
    }
}
