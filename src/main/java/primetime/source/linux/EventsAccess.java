package primetime.source.linux;

import java.nio.file.Path;
import java.util.Optional;
import primetime.source.Unreadable;
import primetime.tape.Fault;
import primetime.tape.Sample;

/**
 * Whether the kernel tells process events here, found out by listening for a moment, and how many it would keep while
 * nobody reads them.
 *
 * @param refusal why it does not; empty where it does
 * @param bufferBytes the receive buffer that was got, as the kernel counts; 0 where none was
 * @param askedBytes the receive buffer that was asked for
 * @param mostBytes what anybody may have, net.core.rmem_max, which the kernel doubles; {@link Sample#UNKNOWN} where
 *            that is not told
 */
public record EventsAccess(Optional<Fault> refusal, long bufferBytes, long askedBytes, long mostBytes) {
    /** What one message takes of the buffer: measured, and for the most part the kernel's own bookkeeping. */
    private static final int MESSAGE_BYTES = 830;

    /** Subscribes, waits for the kernel's word, at most 200 ms, and unsubscribes on every way out. */
    public static EventsAccess ask(Path root) {
        String told = Host.entry(root, "proc/sys/net/core/rmem_max", "");
        long most = told.matches("[0-9]{1,18}") ? Long.parseLong(told) : Sample.UNKNOWN;
        long got = 0;
        try (ConnectorSocket socket = ConnectorSocket.open(ProcessEvents.BUFFER_BYTES)) {
            got = socket.bufferBytes();
            Thread onSignal = new Thread(socket::close);
            Runtime.getRuntime().addShutdownHook(onSignal);
            try {
                socket.subscribe();
            } finally {
                socket.unsubscribe();
                Runtime.getRuntime().removeShutdownHook(onSignal);
            }
        } catch (Unreadable e) {
            return new EventsAccess(Optional.of(e.fault(ProcessEvents.TRACK, 0)), got, ProcessEvents.BUFFER_BYTES,
                    most);
        } catch (IllegalStateException e) {
            // Told to end at this very moment, and by now it has unsubscribed.
            return new EventsAccess(Optional.empty(), got, ProcessEvents.BUFFER_BYTES, most);
        }
        return new EventsAccess(Optional.empty(), got, ProcessEvents.BUFFER_BYTES, most);
    }

    /** How many events the buffer holds. */
    public long holdsEvents() {
        return bufferBytes / MESSAGE_BYTES;
    }
}
