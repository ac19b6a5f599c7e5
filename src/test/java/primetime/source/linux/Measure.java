package primetime.source.linux;

import java.util.concurrent.locks.LockSupport;
import primetime.source.Unreadable;
import primetime.tape.Inbox;
import primetime.tape.Tape;
import primetime.tape.Window;

/** Measures a hundred latencies and prints how: {@code policy priority locked}. Run in a process of its own. */
final class Measure {
    private Measure() {
    }

    public static void main(String[] arguments) {
        CyclicLatency latency = new CyclicLatency(LatencyWishes.NONE, new PauseWatch(new Stops()));
        Inbox inbox = new Inbox(64);
        Thread thread = new Thread(() -> {
            try {
                latency.run(inbox);
            } catch (Unreadable e) {
                System.out.println(e.fault(CyclicLatency.TRACK, 0).line());
                System.exit(0);
            }
        });
        thread.start();
        Tape tape = new Tape();
        tape.values(CyclicLatency.LOOP, 1 << 16);
        Window window = new Window(tape);
        while (window.values(CyclicLatency.LOOP).latest("samples") < 100) {
            LockSupport.parkNanos(10_000_000);
            latency.beat(inbox, System.nanoTime());
            inbox.drain(tape, System.nanoTime());
            window.move(System.nanoTime());
        }
        latency.close();
        for (String column : new String[] { "policy", "priority", "locked" }) {
            System.out.print(window.values(CyclicLatency.LOOP).latest(column) + " ");
        }
        System.out.println();
    }
}
