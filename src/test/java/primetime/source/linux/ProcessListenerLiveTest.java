package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import primetime.source.Unreadable;
import primetime.tape.EventFeed;
import primetime.tape.Inbox;
import primetime.tape.Tape;
import primetime.tape.Window;

/** A listener that does not keep up with the kernel that runs the tests. */
class ProcessListenerLiveTest {
    private static final int SMALL_BUFFER = 1 << 16;
    private static final long DEADLINE = 30_000_000_000L;
    private static final long LOOK_AGAIN = 150_000_000;
    private final ListenerCounts counts = new ListenerCounts();
    private final Inbox inbox = new Inbox(64);
    private final ProcPeek peek = ProcPeek.open("/proc");
    private final ListenerSample report = new ListenerSample(peek, counts);
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);
    private ConnectorSocket socket;
    private ProcessListener listener;

    @BeforeEach
    void subscribe() {
        tape.events(ProcessEvents.TRACK, 1 << 16);
        ProcPeek its = ProcPeek.open("/proc");
        try {
            socket = ConnectorSocket.open(SMALL_BUFFER);
            listener = new ProcessListener(socket, its, new ProcessDetails(its, new ProcessTable(1 << 14)),
                    new EventFeed(1 << 14), counts);
            listener.subscribe();
        } catch (Unreadable e) {
            assumeTrue(false, "the kernel does not tell process events here: " + e.getMessage());
        }
    }

    private static void run(String... command) throws Exception {
        new ProcessBuilder(command).start().waitFor();
    }

    @Test
    void whatATooSmallBufferLostIsToldToTheNumber() throws Exception {
        long before = System.nanoTime();
        run("sh", "-c", "i=0; while [ $i -lt 500 ]; do (:); i=$((i+1)); done");
        Thread hearing = new Thread(() -> {
            try {
                listener.run(inbox);
            } catch (Unreadable e) {
                inbox.offer(e.fault(ProcessEvents.TRACK, 0));
            }
        });
        hearing.start();
        // The next message of a CPU says what was lost on it, but for what was lost before its first.
        long told = -1;
        long deadline = System.nanoTime() + DEADLINE;
        while ((told <= 0 || told != counts.drops) && System.nanoTime() < deadline) {
            for (int cpu = 0; cpu < Runtime.getRuntime().availableProcessors(); cpu++) {
                run("taskset", "-c", Integer.toString(cpu), "true");
            }
            LockSupport.parkNanos(LOOK_AGAIN);
            report.take(System.nanoTime());
            inbox.drain(tape, System.nanoTime());
            window.move(System.nanoTime());
            told = window.events(ProcessEvents.TRACK).lost();
        }
        listener.stop();
        hearing.join();
        socket.close();
        assertTrue(told > 500, told + " of 500 forks and exits");
        assertEquals(counts.drops, told);
        assertTrue(window.events(ProcessEvents.TRACK).lastGap().until() > before);
    }
}
