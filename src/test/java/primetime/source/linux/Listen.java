package primetime.source.linux;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import primetime.source.Unreadable;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Fault;
import primetime.tape.Inbox;
import primetime.tape.Kind;
import primetime.tape.Sample;
import primetime.tape.Tape;
import primetime.tape.Window;

/**
 * Listens and prints what it hears until its input ends. Run in a process of its own, in a namespace or as another user.
 * A {@code fault} line says why it cannot listen as it would like to, the next one how it does, and then comes
 * {@code kind pid parent code life text} for each event. With the argument {@code broken} the thread that listens meets
 * with an exception at the first process that it hears of; with {@code forks} it says whether it counts against the kernel.
 */
final class Listen {
    private static final long LOOK_AGAIN = 10_000_000;
    private final EventFeed feed = new EventFeed(1 << 14);
    private final Inbox inbox = new Inbox(256);
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);
    private final ProcessEvents source;
    private final boolean countsForks;

    private Listen(List<String> arguments) {
        countsForks = arguments.contains("forks");
        source = arguments.contains("broken") ? new ProcessEvents(BrokenPeek.once(), feed, 1 << 20)
                : new ProcessEvents(feed);
    }

    public static void main(String[] arguments) throws Exception {
        Listen listen = new Listen(List.of(arguments));
        Runtime.getRuntime().addShutdownHook(new Thread(listen.source::close));
        daemon("events", listen::hear);
        daemon("print", listen::print);
        while (System.in.read() >= 0) {
            continue;
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void hear() {
        try {
            source.run(inbox);
        } catch (Unreadable e) {
            inbox.offer(e.fault(ProcessEvents.TRACK, 0));
        }
    }

    private void print() {
        tape.events(ProcessEvents.TRACK, 1 << 16);
        tape.values(ProcessEvents.LISTENER, 1 << 16);
        Fault said = null;
        long was = Sample.UNKNOWN;
        for (;; LockSupport.parkNanos(LOOK_AGAIN)) {
            source.beat(inbox, System.nanoTime());
            inbox.drain(tape, System.nanoTime());
            window.move(System.nanoTime());
            Fault fault = window.events(ProcessEvents.TRACK).fault();
            if (fault != null && said == null) {
                said = fault;
                System.out.println("fault " + fault.line());
            }
            long connector = window.values(ProcessEvents.LISTENER).latest("connector");
            if (connector >= 0 && connector != was) {
                was = connector;
                long forks = window.values(ProcessEvents.LISTENER).latest("forks_kernel");
                System.out.println((connector == 1 ? "connector" : "polling")
                        + (countsForks && forks == Sample.UNKNOWN ? ", the kernel's forks unknown" : ""));
            }
            for (Event event = feed.peek(); event != null; event = feed.peek()) {
                if (event.kind != Kind.ALIVE) {
                    System.out.println(event.kind.word() + " " + event.pid + " " + event.parent + " " + event.code + " "
                            + event.life + " " + event.text());
                }
                feed.release();
            }
            System.out.flush();
        }
    }
}
