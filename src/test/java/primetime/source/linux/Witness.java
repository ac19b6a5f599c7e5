package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import primetime.source.Unreadable;
import primetime.tape.Event;
import primetime.tape.Kind;

/** Hears all that the kernel tells and keeps it as it came, message for message, to compare a listener with. */
final class Witness implements AutoCloseable {
    private final ConnectorSocket socket;
    private final List<Message> messages = new ArrayList<>();
    private final Thread thread;
    private final Sequences sequences = new Sequences();
    private long missing;
    private long heardUntil;
    private volatile boolean stopped;
    private volatile Unreadable failure;

    /** What tells one event from all others. */
    record Key(Kind kind, int pid, long at) {
        boolean isFork() {
            return kind == Kind.FORK || kind == Kind.CLONE;
        }
    }

    /** @param key null for what is no event */
    private record Message(Key key, int cpu, long number) {
    }

    /** Takes one event: what it was, on which CPU, and the number that this CPU gave it, which never goes back. */
    interface Taker {
        void take(Key key, int cpu, long number);
    }

    Witness(int bufferBytes) {
        ConnectorSocket opened = null;
        try {
            opened = ConnectorSocket.open(bufferBytes);
            opened.subscribe();
        } catch (Unreadable e) {
            assumeTrue(false, "the kernel does not tell process events here: " + e.getMessage());
        }
        socket = opened;
        thread = new Thread(this::hear, "witness");
        thread.start();
    }

    static Key key(Event event) {
        return new Key(event.kind, event.pid, event.at);
    }

    private void hear() {
        Event event = new Event();
        Map<Integer, long[]> numbers = new HashMap<>();
        try {
            while (!stopped) {
                if (!socket.message().isWhole(socket.receive())) {
                    continue;
                }
                ProcEventMessage message = socket.message();
                boolean isEvent = message.decode(event);
                long[] last = numbers.computeIfAbsent(message.cpu(), cpu -> new long[1]);
                // Goes on where the 32 bits begin anew.
                last[0] += last[0] == 0 ? 1L << 32 | message.sequence() & 0xffffffffL
                        : message.sequence() - (int) last[0] & 0xffffffffL;
                synchronized (this) {
                    missing += sequences.missing(message.cpu(), message.sequence(), event.at);
                    heardUntil = System.nanoTime() - 1_000_000;
                    messages.add(new Message(isEvent ? key(event) : null, message.cpu(), last[0]));
                }
            }
        } catch (Unreadable e) {
            failure = e;
        }
    }

    /** How many messages were lost here, which must be none. */
    synchronized long missing() {
        return failure == null ? missing : fail(failure.getMessage());
    }

    /** All that happened before this has been heard, monotonic ns. */
    synchronized long heardUntil() {
        return heardUntil;
    }

    synchronized void forEach(Taker taker) {
        for (Message message : messages) {
            if (message.key() != null) {
                taker.take(message.key(), message.cpu(), message.number());
            }
        }
    }

    /** Messages that are no events. */
    synchronized long answers() {
        return messages.stream().filter(message -> message.key() == null).count();
    }

    synchronized long forks(long after, long until) {
        return messages.stream().map(Message::key)
                .filter(key -> key != null && key.isFork() && key.at() > after && key.at() <= until).count();
    }

    @Override
    public void close() {
        stopped = true;
        socket.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
