package primetime.source.linux;

import java.util.Arrays;
import primetime.tape.Event;

/** What is remembered of one task; reused for another when it has ended. */
final class Known {
    private static final byte[] NOTHING = {};
    int pid;
    /** Who started it. */
    int parent;
    int uid;
    int euid;
    int tty;
    int group;
    String comm;
    String cgroup;
    /** When it was forked, monotonic ns; {@link Long#MIN_VALUE} where nobody knows. */
    long born;
    /** It leads a session, and may take a terminal at any time without our being told. */
    boolean leader;
    /** It has ended; kept for a while, since its threads may be reported later. */
    boolean ended;
    /** Where its facts stand against losses, see {@link ProcessDetails}. */
    int checked;
    /** The scan that saw it last, see {@link ProcessPoll}. */
    int scan;
    /** A sum over its name, see {@link TaskStat#nameSum}. */
    int nameSum;
    private byte[] text = NOTHING;
    private int length;
    /** The next one that is free. */
    Known free;

    void reset(int newPid) {
        pid = newPid;
        parent = 0;
        uid = euid = tty = Event.UNKNOWN;
        group = 0;
        comm = cgroup = "";
        born = Long.MIN_VALUE;
        leader = ended = false;
        checked = scan = nameSum = 0;
        length = 0;
    }

    /** Remembers a command line; room that was once made is kept. */
    void text(byte[] bytes, int from, int count) {
        length = Math.min(count, Event.MOST_TEXT);
        if (text.length < length) {
            text = new byte[Math.max(64, Math.min(Event.MOST_TEXT, Integer.highestOneBit(length) * 2))];
        }
        System.arraycopy(bytes, from, text, 0, length);
    }

    /** A child is what its parent is, until it runs something else. */
    void inherit(Known from) {
        uid = from.uid;
        euid = from.euid;
        tty = from.tty;
        group = from.group;
        comm = from.comm;
        cgroup = from.cgroup;
        checked = from.checked;
        nameSum = from.nameSum;
        text(from.text, 0, from.length);
    }

    boolean isNamed() {
        return length > 0;
    }

    boolean isCalledAs(Known other) {
        return Arrays.equals(text, 0, length, other.text, 0, other.length);
    }

    /** Tells an event whose it is. */
    void tellUser(Event event) {
        event.uid = uid;
        event.euid = euid;
        tellPlace(event);
    }

    /** Tells an event where it belongs. */
    void tellPlace(Event event) {
        event.tty = tty;
        event.group = group;
        event.cgroup = cgroup;
    }

    /** Tells an event what it is called. */
    void tellText(Event event) {
        event.comm = comm;
        event.text(text, 0, length);
    }
}
