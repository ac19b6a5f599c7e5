package primetime.source.linux;

import java.nio.ByteBuffer;
import primetime.tape.Event;
import primetime.tape.Kind;

/**
 * One message of the kernel's proc connector, read in place: a struct nlmsghdr, a struct cn_msg and a struct proc_event
 * (linux/netlink.h, linux/connector.h, linux/cn_proc.h), all in the machine's byte order. Linux 4.18 or newer tells the
 * parent at exit; older ones leave it 0.
 */
final class ProcEventMessage {
    /** Of the whole message; every kind takes the same room. */
    static final int LENGTH = 76;
    /** Of the message that asks for all kinds of events, or for none. */
    static final int REQUEST_LENGTH = 40;
    static final int LISTEN = 1;
    static final int IGNORE = 2;
    /** CN_IDX_PROC and CN_VAL_PROC, and the multicast group to bind to. */
    static final int PROC = 1;
    private static final short NLMSG_DONE = 3;
    private static final int EVENT_LENGTH = 40;
    private static final int SENDER = 12;
    private static final int IDENTITY = 16;
    private static final int SEQUENCE = 24;
    private static final int ACK = 28;
    private static final int BODY_LENGTH = 32;
    private static final int WHAT = 36;
    private static final int CPU = 40;
    private static final int TIME = 44;
    private static final int DATA = 52;
    private static final int NAME_LENGTH = 16;

    private static final int NONE = 0;
    private static final int FORK = 1;
    private static final int EXEC = 2;
    private static final int UID = 4;
    private static final int GID = 0x40;
    private static final int SID = 0x80;
    private static final int PTRACE = 0x100;
    private static final int COMM = 0x200;
    private static final int CORE = 0x40000000;
    private static final int EXIT = 0x80000000;
    private final ByteBuffer bytes;
    private final byte[] name = new byte[NAME_LENGTH];

    /** Reads whatever is in the buffer at the moment. */
    ProcEventMessage(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Writes a request into the buffer; the kernel answers with {@code ack + 1}. */
    static void request(ByteBuffer into, int operation, int ack) {
        into.clear();
        into.putInt(REQUEST_LENGTH).putShort(NLMSG_DONE).putShort((short) 0).putInt(0).putInt(0);
        into.putInt(PROC).putInt(PROC).putInt(0).putInt(ack).putShort((short) Integer.BYTES).putShort((short) 0);
        into.putInt(operation);
    }

    /** Whether these first bytes are a whole message of the connector that the kernel itself has sent. */
    boolean isWhole(int length) {
        return length >= LENGTH && bytes.getInt(0) >= LENGTH && bytes.getInt(0) <= length && bytes.getInt(SENDER) == 0
                && bytes.getInt(IDENTITY) == PROC && bytes.getInt(IDENTITY + 4) == PROC
                && bytes.getShort(BODY_LENGTH) >= EVENT_LENGTH;
    }

    /** Whether it acknowledges the request with this number. */
    boolean isAnswer(int ack) {
        return bytes.getInt(WHAT) == NONE && bytes.getInt(ACK) == ack + 1;
    }

    /** In an answer: 0, or the error that the kernel refused with. */
    int refusal() {
        return bytes.getInt(DATA);
    }

    /** The number that its CPU gave it. */
    int sequence() {
        return bytes.getInt(SEQUENCE);
    }

    int cpu() {
        return bytes.getInt(CPU);
    }

    /**
     * Tells what happened. Names, users and life are not in the message and stay unknown, but for those that changed.
     *
     * @return false for what is no event, or of a kind that is not known
     */
    boolean decode(Event into) {
        into.clear();
        into.at = bytes.getLong(TIME);
        into.pid = word(0);
        into.tgid = word(1);
        switch (bytes.getInt(WHAT)) {
            case FORK -> fork(into);
            case EXEC -> into.kind = Kind.EXEC;
            case UID -> {
                into.kind = Kind.UID;
                into.uid = word(2);
                into.euid = into.code = word(3);
            }
            case GID -> {
                into.kind = Kind.GID;
                into.code = word(3);
            }
            case SID -> {
                into.kind = Kind.SID;
                into.code = into.tgid;
            }
            case PTRACE -> {
                into.kind = Kind.PTRACE;
                into.code = word(3);
            }
            case COMM -> comm(into);
            case CORE -> {
                into.kind = Kind.CORE;
                into.parent = word(3);
            }
            case EXIT -> {
                into.kind = Kind.EXIT;
                into.code = word(2);
                into.parent = word(5);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The parent comes first here. The parent of a thread is its process's, whoever of that process made it. */
    private void fork(Event into) {
        into.parent = word(1);
        into.pid = word(2);
        into.tgid = word(3);
        into.kind = into.isThread() ? Kind.CLONE : Kind.FORK;
    }

    private void comm(Event into) {
        into.kind = Kind.COMM;
        bytes.get(DATA + 8, name);
        int length = 0;
        while (length < NAME_LENGTH && name[length] != 0) {
            length++;
        }
        into.text(name, 0, length);
    }

    private int word(int number) {
        return bytes.getInt(DATA + 4 * number);
    }
}
