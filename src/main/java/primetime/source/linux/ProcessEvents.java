package primetime.source.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.option.Units;
import primetime.source.Evidence;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.EventFeed;
import primetime.tape.Fault;
import primetime.tape.Gap;
import primetime.tape.Inbox;
import primetime.tape.Sample;

/**
 * What happens to processes, as it happens: started, running something else, ended, changed user, dumped core.
 *
 * <p>The kernel tells through its proc connector, a netlink socket that any user may listen to since Linux 6.6 and root
 * before; by its own clock, in order, and with what was lost known to the number. In a container or an older kernel it
 * does not, and {@code /proc} is looked through instead, as it is from then on where listening fails later; a fault on the
 * track says why, and {@code connector} in the track {@code listener} is 0. At the start all processes that are there already are put on the track as
 * {@link primetime.tape.Kind#ALIVE}.
 *
 * <p>Track {@code listener}, once a beat: connector (1, or 0 when polling), buffer_bytes (receive buffer, as the kernel
 * counts), socket_drops (messages that found no room), forks_kernel and forks_seen (processes and threads started since
 * listening began, as the kernel counted and as we were told; forks_kernel is unknown when polling in a pid namespace,
 * where the kernel counts those of the whole host), late (events that came too late for their order), asleep
 * (1 while the kernel tells nothing though it started processes; then the socket is opened again).
 */
public final class ProcessEvents implements Streaming {
    /** The track of events. */
    public static final String TRACK = "events";
    /** The track that tells how the listening goes. */
    public static final String LISTENER = ListenerSample.TRACK;
    static final int BUFFER_BYTES = 16 << 20;
    private static final Option<Long> BUFFER = new Option<>("buffer", new Type.Amount(Units.BYTES, 1 << 16, 1 << 28),
            (long) BUFFER_BYTES,
            "what may wait of the kernel's messages; other users than root get what rmem_max allows");
    private static final int MOST_TASKS = 1 << 14;
    private static final Path PID_NAMESPACE = Path.of("/proc/self/ns/pid");
    /** PROC_PID_INIT_INO of linux/proc_ns.h, 0xeffffffc. */
    private static final String INITIAL = "pid:[4026531836]";
    private static final Type.Interval SCANS = new Type.Interval(101 * Type.Interval.MILLIS,
            60_000 * Type.Interval.MILLIS,
            Type.Interval.MILLIS);
    private static final Option<Long> SCAN = new Option<>("scan", SCANS, 251 * Type.Interval.MILLIS,
            "how often /proc is looked through where the kernel does not tell; what lives for less is missed");
    private static final Evidence CONNECTOR = new Evidence("proc connector (netlink, group 1)",
            "the kernel tells every fork, exec, exit and change of user; names and users from /proc/PID/cmdline and status");
    private final Supplier<ProcPeek> proc;
    private final EventFeed feed;
    private final int bufferBytes;
    private volatile long scanMillis;
    private final ListenerCounts counts = new ListenerCounts();
    private ListenerSample sample;
    /** Who hears at the moment; null before anybody does. */
    volatile ProcessListener listener;
    private volatile ProcessPoll poll;
    private volatile boolean closed;

    /** @param feed takes the events; those that are there already only as half of it is free */
    public ProcessEvents(EventFeed feed) {
        this(feed, Options.NONE);
    }

    /** The same with what was said of it. */
    ProcessEvents(EventFeed feed, Options said) {
        this(() -> ProcPeek.open("/proc"), feed, said.get(BUFFER).intValue());
        follow(said);
    }

    ProcessEvents(Supplier<ProcPeek> proc, EventFeed feed, int bufferBytes) {
        this.proc = proc;
        this.feed = feed;
        this.bufferBytes = bufferBytes;
        follow(Options.NONE);
    }

    @Override
    public String track() {
        return TRACK;
    }

    @Override
    public Evidence evidence() {
        return poll == null ? CONNECTOR
                : new Evidence("/proc/PID/stat", "the kernel does not tell here, so all processes are looked at every "
                        + scanMillis + " ms; those that live for less are missed");
    }

    @Override
    public List<Option<?>> options() {
        return List.of(BUFFER, SCAN);
    }

    @Override
    public List<String> follow(Options said) {
        scanMillis = SCANS.nearest(said.get(SCAN)) / Type.Interval.MILLIS;
        return said.get(BUFFER) == bufferBytes ? List.of() : List.of(BUFFER.name());
    }

    @Override
    public long wishMillis() {
        return 1000;
    }

    @Override
    public void run(Inbox inbox) throws Unreadable {
        try (ProcPeek peek = proc.get()) {
            peek.calibrate(System.nanoTime());
            ProcessDetails details = new ProcessDetails(peek, new ProcessTable(MOST_TASKS));
            try {
                for (boolean first = true; !closed; first = false) {
                    listen(inbox, peek, details, first);
                }
                return;
            } catch (Unreadable refused) {
                counts.connector = Sample.UNKNOWN;
                inbox.offer(refused.fault(TRACK, System.nanoTime()));
            } catch (RuntimeException | LinkageError mistake) {
                counts.connector = Sample.UNKNOWN;
                inbox.offer(
                        new Fault(TRACK, System.nanoTime(), CONNECTOR.from(), "a mistake in this program: " + mistake,
                                "please report it"));
            }
        }
        try (ProcPeek peek = proc.get()) {
            peek.calibrate(System.nanoTime());
            poll(peek);
        }
    }

    private void listen(Inbox inbox, ProcPeek peek, ProcessDetails details, boolean first) throws Unreadable {
        try (ConnectorSocket socket = ConnectorSocket.open(bufferBytes)) {
            ProcessListener hearing = new ProcessListener(socket, peek, details, feed, counts);
            long heard = listener == null ? 0 : listener.heard();
            listener = hearing;
            hearing.subscribe();
            if (first) {
                hearing.greet();
            } else {
                details.distrust();
                inbox.offer(new Gap(TRACK, heard, System.nanoTime(), 0, "the kernel had stopped telling"));
            }
            if (!closed) {
                hearing.run(inbox);
            }
        }
    }

    private void poll(ProcPeek peek) {
        ProcessPoll scanning = new ProcessPoll(peek, feed, counts, isInitialNamespace(), () -> scanMillis);
        poll = scanning;
        if (!closed) {
            scanning.run();
        }
    }

    /** Whether this is no pid namespace: there, /proc shows some of the processes that /proc/stat counts. */
    private static boolean isInitialNamespace() {
        try {
            return Files.readSymbolicLink(PID_NAMESPACE).toString().equals(INITIAL);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void beat(Inbox inbox, long now) {
        if (sample == null) {
            sample = new ListenerSample(proc.get(), counts);
        }
        inbox.offer(sample.take(now));
        ProcessListener hearing = listener;
        if (sample.silences() > 0 && hearing != null) {
            hearing.restart(sample.silences() > 1);
        }
    }

    @Override
    public void close() {
        closed = true;
        ProcessListener hearing = listener;
        if (hearing != null) {
            hearing.stop();
        }
        ProcessPoll scanning = poll;
        if (scanning != null) {
            scanning.stop();
        }
    }
}
