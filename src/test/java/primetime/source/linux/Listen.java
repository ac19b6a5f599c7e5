package primetime.source.linux;

import java.util.concurrent.locks.LockSupport;
import primetime.source.Unreadable;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Inbox;
import primetime.tape.Kind;
import primetime.tape.Tape;
import primetime.tape.Window;

/**
 * Listens and prints what it hears until its input ends. Run in a process of its own, in a namespace or as another user.
 * {@code fault} lines say why it cannot listen as it would like to, the next one how it does, and then comes
 * {@code kind pid parent code life text} for each event.
 */
final class Listen {
    private static final long LOOK_AGAIN = 10_000_000;
    private final EventFeed feed = new EventFeed(1 << 14);
    private final Inbox inbox = new Inbox(256);
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);
    private final ProcessEvents source = new ProcessEvents(feed);

    public static void main(String[] arguments) throws Exception {
        Listen listen = new Listen();
        Runtime.getRuntime().addShutdownHook(new Thread(listen.source::close));
        daemon(listen::hear);
        daemon(listen::print);
        while (System.in.read() >= 0) {
            continue;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
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
        for (boolean said = false;; LockSupport.parkNanos(LOOK_AGAIN)) {
            source.beat(inbox, System.nanoTime());
            inbox.drain(tape, System.nanoTime());
            window.move(System.nanoTime());
            long connector = window.values(ProcessEvents.LISTENER).latest("connector");
            if (!said && connector >= 0) {
                said = true;
                if (window.events(ProcessEvents.TRACK).fault() != null) {
                    System.out.println("fault " + window.events(ProcessEvents.TRACK).fault().line());
                }
                System.out.println(connector == 1 ? "connector" : "polling");
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
