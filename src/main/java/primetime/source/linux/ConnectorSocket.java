package primetime.source.linux;

import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import primetime.source.Unreadable;

/**
 * A netlink socket that the kernel's proc connector multicasts to, and a bell that wakes whoever waits for it. One
 * thread receives; any thread may {@link #unsubscribe}, {@link #ring} and {@link #close}.
 *
 * <p>The kernel counts listeners and does not notice one that is gone, but goes on to tell nobody about every process;
 * so whoever subscribed must unsubscribe on every way out.
 */
final class ConnectorSocket implements AutoCloseable {
    /** What {@link #receive} answers when the kernel had to drop messages for want of room. */
    static final int OVERFLOWED = -1;
    private static final String TRIED = "proc connector (netlink)";
    private static final int ACK_MILLIS = 200;
    /** How long {@link #receive} waits. */
    private static final int PATIENCE_MICROS = 20_000;
    private static final int POLLFD_LENGTH = 8;
    private final ByteBuffer received = Libc.memory(4 * ProcEventMessage.LENGTH);
    private final Pointer receivedPointer = Libc.pointer(received);
    private final ByteBuffer request = Libc.memory(ProcEventMessage.REQUEST_LENGTH);
    private final ByteBuffer waiting = Libc.memory(2 * POLLFD_LENGTH);
    private final Pointer waitingPointer = Libc.pointer(waiting);
    private final Pointer bellPointer = waitingPointer.share(POLLFD_LENGTH);
    private final ProcEventMessage message = new ProcEventMessage(received);
    private final int socket;
    private final int bell;
    private boolean subscribed;
    private boolean leaving;
    private boolean closed;

    /**
     * Opens and binds; {@link #subscribe} must follow.
     *
     * @param wantedBytes the receive buffer to ask for; without the privilege it becomes what is allowed
     */
    static ConnectorSocket open(int wantedBytes) throws Unreadable {
        NativeCalls.require();
        return new ConnectorSocket(wantedBytes);
    }

    private ConnectorSocket(int wantedBytes) throws Unreadable {
        socket = Libc.socket(Libc.AF_NETLINK, Libc.SOCK_DGRAM | Libc.CLOEXEC, Libc.NETLINK_CONNECTOR);
        if (socket < 0) {
            throw refused("socket", Libc.error());
        }
        bell = Libc.eventfd(0, Libc.CLOEXEC | Libc.NONBLOCK);
        ByteBuffer address = Libc.memory(12).putShort(0, (short) Libc.AF_NETLINK).putInt(8, ProcEventMessage.PROC);
        if (bell < 0 || Libc.bind(socket, Libc.pointer(address), address.capacity()) < 0) {
            int error = Libc.error();
            close();
            throw refused("bind", error);
        }
        ByteBuffer size = Libc.memory(Integer.BYTES).putInt(0, wantedBytes);
        if (option(Libc.SO_RCVBUFFORCE, size) < 0) {
            option(Libc.SO_RCVBUF, size);
        }
        option(Libc.SO_RCVTIMEO, Libc.memory(2 * Long.BYTES).putLong(Long.BYTES, PATIENCE_MICROS));
        waiting.putInt(socket).putShort((short) Libc.POLLIN).putShort((short) 0);
        waiting.putInt(bell).putShort((short) Libc.POLLIN).putShort((short) 0);
    }

    private int option(int name, ByteBuffer value) {
        return Libc.setsockopt(socket, Libc.SOL_SOCKET, name, Libc.pointer(value), value.capacity());
    }

    /** The bytes that the kernel will queue, by its own way of counting: a message takes about 830. */
    int bufferBytes() {
        ByteBuffer size = Libc.memory(Integer.BYTES);
        ByteBuffer length = Libc.memory(Integer.BYTES).putInt(0, Integer.BYTES);
        int answer = Libc.getsockopt(socket, Libc.SOL_SOCKET, Libc.SO_RCVBUF, Libc.pointer(size), Libc.pointer(length));
        return answer < 0 ? 0 : size.getInt(0);
    }

    /** The number under which /proc/net/netlink lists it, or 0 where that cannot be told. */
    long inode() {
        try {
            String name = Files.readSymbolicLink(Path.of("/proc/self/fd/" + socket)).toString();
            return Long.parseLong(name.substring(name.indexOf('[') + 1, name.indexOf(']')));
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** The last message that was received. */
    ProcEventMessage message() {
        return message;
    }

    /** Asks for all events and waits for the kernel's word, or the bell. What comes before it is not looked at. */
    void subscribe() throws Unreadable {
        int ack = (int) System.nanoTime();
        send(ProcEventMessage.LISTEN, ack);
        long deadline = System.nanoTime() + ACK_MILLIS * 1_000_000L;
        for (long left = ACK_MILLIS; left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            if (await((int) left) && message.isWhole(receive()) && message.isAnswer(ack)) {
                if (message.refusal() != 0) {
                    throw refused("subscribe", message.refusal());
                }
                return;
            }
            if (waiting.getShort(POLLFD_LENGTH + 6) != 0) {
                return;
            }
        }
        throw new Unreadable(TRIED, "no acknowledgement within 200 ms, as in a pid or user namespace",
                "run it on the host itself");
    }

    private synchronized void send(int operation, int ack) throws Unreadable {
        if (closed || leaving && operation == ProcEventMessage.LISTEN) {
            return;
        }
        ProcEventMessage.request(request, operation, ack);
        if (Libc.send(socket, Libc.pointer(request), request.capacity(), 0) < 0) {
            throw refused("send", Libc.error());
        }
        subscribed = operation == ProcEventMessage.LISTEN;
    }

    /** Waits until there is something to receive. False: the bell rang, or the time is over; -1 is for ever. */
    boolean await(int millis) {
        int ready = Libc.poll(waitingPointer, 2, millis);
        return ready > 0 && waiting.getShort(6) != 0;
    }

    /** Waits for this long whatever comes, but for the bell. */
    void rest(int millis) {
        Libc.poll(bellPointer, 1, millis);
    }

    /**
     * Receives one message, for which it waits a little.
     *
     * @return its length, 0 where none came, or {@link #OVERFLOWED}
     */
    int receive() throws Unreadable {
        return receive(0);
    }

    /** The same without waiting. */
    int receiveNow() throws Unreadable {
        return receive(Libc.MSG_DONTWAIT);
    }

    private int receive(int flags) throws Unreadable {
        long length = Libc.recv(socket, receivedPointer, received.capacity(), flags);
        if (length >= 0) {
            return (int) length;
        }
        int error = Libc.error();
        if (error == Libc.ENOBUFS) {
            return OVERFLOWED;
        }
        if (error == Libc.EAGAIN || error == Libc.EINTR) {
            return 0;
        }
        throw refused("receive", error);
    }

    /** Wakes whoever waits; it stays awake. */
    synchronized void ring() {
        if (!closed) {
            Libc.write(bell, Libc.pointer(Libc.memory(Long.BYTES).putLong(0, 1)), Long.BYTES);
        }
    }

    /** Tells the kernel that nobody listens here any more; whoever would subscribe after that does not. */
    synchronized void unsubscribe() {
        leaving = true;
        if (subscribed) {
            subscribed = false;
            try {
                send(ProcEventMessage.IGNORE, 0);
            } catch (Unreadable e) {
                // There is nobody left to tell, and nothing else to try.
                return;
            }
        }
    }

    /** Lets {@link #close} be silent, for when the kernel does not count this listener any more. */
    synchronized void disown() {
        subscribed = false;
    }

    @Override
    public synchronized void close() {
        unsubscribe();
        if (!closed) {
            closed = true;
            Libc.close(socket);
            Libc.close(bell);
        }
    }

    private static Unreadable refused(String call, int error) {
        return new Unreadable(TRIED, call + ": " + CLibrary.word(error),
                "it takes the host's network namespace, and root before Linux 6.6");
    }
}
