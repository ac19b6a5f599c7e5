package primetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import primetime.cell.Glyphs;
import primetime.cli.EventPrinter;
import primetime.cli.EventsChoice;
import primetime.cli.Exit;
import primetime.cli.PrimetimeCommand;
import primetime.cli.NoPrograms;
import primetime.source.Evidence;
import primetime.source.Polled;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.source.linux.ProcessEvents;
import primetime.tape.Columns;
import primetime.tape.Event;
import primetime.tape.EventFeed;
import primetime.tape.Gap;
import primetime.tape.Inbox;
import primetime.tape.Kind;

/** Events from a source to the end of its time, with a source that tells what it is told to and with the real one. */
class ListeningTest {
    private static final long SECOND = 1_000_000_000;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final EventFeed feed = new EventFeed(16);

    /** Tells what it has to, then waits for its end. */
    private abstract static class Told implements Streaming {
        private final CountDownLatch closed = new CountDownLatch(1);
        final AtomicReference<Unreadable> end = new AtomicReference<>();

        abstract void tell(Inbox inbox, long now);

        void last(long now) {
        }

        @Override
        public void run(Inbox inbox) throws Unreadable {
            tell(inbox, System.nanoTime());
            if (end.get() != null) {
                throw end.get();
            }
            try {
                closed.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            last(System.nanoTime());
        }

        @Override
        public void close() {
            closed.countDown();
        }

        @Override
        public String track() {
            return "events";
        }

        @Override
        public Evidence evidence() {
            return new Evidence("a test", "what the test says");
        }

        @Override
        public long wishMillis() {
            return 1000;
        }
    }

    /** It is always midnight, 1970. */
    private static final class Midnight implements Polled {
        @Override
        public long[] poll() {
            return new long[] { -System.nanoTime(), 0 };
        }

        @Override
        public Columns columns() {
            return Columns.of("offset", "zone");
        }

        @Override
        public String track() {
            return "clock";
        }

        @Override
        public Evidence evidence() {
            return new Evidence("a test", "what the test says");
        }

        @Override
        public long wishMillis() {
            return 1000;
        }
    }

    private static EventsChoice choice(String... letters) {
        AtomicReference<EventsChoice> chosen = new AtomicReference<>();
        String[] words = new String[letters.length + 1];
        words[0] = "events";
        System.arraycopy(letters, 0, words, 1, letters.length);
        int code = PrimetimeCommand.commandLine(new NoPrograms() {
            @Override
            public int events(EventsChoice choice, PrintStream stream) {
                chosen.set(choice);
                return Exit.OK;
            }

        }).execute(words);
        assertEquals(Exit.OK, code);
        return chosen.get();
    }

    private int run(Streaming source, String... letters) {
        EventsChoice choice = choice(letters);
        EventPrinter printer = new EventPrinter(choice, new PrintStream(out, false, StandardCharsets.UTF_8),
                Glyphs.ASCII, Integer::toString);
        return new Listening(source, new Midnight(), feed, printer,
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(choice.nanos());
    }

    private void offer(Kind kind, int pid, long at) {
        Event event = new Event().clear();
        event.kind = kind;
        event.pid = event.tgid = pid;
        event.at = at;
        feed.offer(event);
    }

    private String shown() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void timeCountsFromTheFirstMomentOfListeningAndWhatCameAfterItIsNotPrinted() {
        int code = run(new Told() {
            @Override
            void tell(Inbox inbox, long now) {
                offer(Kind.ALIVE, 1, now);
                offer(Kind.EXEC, 100, now + SECOND / 5);
                offer(Kind.EXEC, 200, now + SECOND / 5 + 1);
            }
        }, "-D", "0.2", "--csv");
        assertEquals(Exit.OK, code);
        assertTrue(shown().contains(",exec,100,"), shown());
        assertTrue(!shown().contains(",exec,200,"), shown());
    }

    @Test
    void whatWasHeldBackUntilTheSourceEndedIsPrinted() {
        run(new Told() {
            private long began;

            @Override
            void tell(Inbox inbox, long now) {
                began = now;
                offer(Kind.ALIVE, 1, now);
            }

            @Override
            void last(long now) {
                offer(Kind.EXIT, 100, began + SECOND / 10);
            }
        }, "-D", "0.2", "--csv");
        assertTrue(shown().contains(",exit,100,"), shown());
    }

    @Test
    void aRingThatWasFullIsALoss() {
        run(new Told() {
            @Override
            void tell(Inbox inbox, long now) {
                for (int i = 0; i < 1000; i++) {
                    offer(Kind.EXEC, 100, now);
                }
                inbox.offer(new Gap("events", now, now, 5, "the receive buffer was full"));
            }
        }, "-D", "0.2", "--json");
        String last = shown().lines().reduce((a, b) -> b).orElse("");
        long printed = shown().lines().filter(line -> line.contains("\"event\":\"exec\"")).count();
        long lost = Long.parseLong(last.replaceFirst(".*\"lost\":([0-9]+),.*", "$1"));
        assertEquals(1005, printed + lost, last);
        assertTrue(lost > 5, last);
    }

    @Test
    void aSourceThatDiesIsToldAndEndsIt() {
        Told dying = new Told() {
            @Override
            void tell(Inbox inbox, long now) {
                offer(Kind.ALIVE, 1, now);
                end.set(new Unreadable("a socket", "broke", "try again"));
            }
        };
        assertEquals(Exit.FAILED, run(dying, "-D", "30", "--json"));
        assertEquals("primetime: a socket: broke; try again\n", err.toString(StandardCharsets.UTF_8));
        assertTrue(shown().startsWith("{\"summary\":{"), shown());
    }

    @Test
    void theRealSourceTellsWhatTheHostDoes() throws Exception {
        EventFeed real = new EventFeed(8192);
        EventsChoice choice = choice("-D", "1", "--json", "--filter", "pid:" + ProcessHandle.current().pid());
        EventPrinter printer = new EventPrinter(choice, new PrintStream(out, false, StandardCharsets.UTF_8),
                Glyphs.ASCII, Integer::toString);
        Thread starter = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    new ProcessBuilder("sleep", "0.1").start().waitFor();
                }
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        starter.start();
        int code = new Listening(new ProcessEvents(real), new Midnight(), real, printer,
                new PrintStream(err, true, StandardCharsets.UTF_8)).run(choice.nanos());
        starter.interrupt();
        starter.join();
        assertEquals(Exit.OK, code);
        assertTrue(shown().contains("\"event\":\"fork\""), shown());
    }
}
