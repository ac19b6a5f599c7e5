package primetime.widget;

import java.util.List;
import primetime.tape.Fault;
import primetime.tape.Gap;
import primetime.tape.Tape;
import primetime.tape.Window;

/**
 * Tapes with invented data for tests, the same at every call: three minutes on all tracks of the contract. The last of
 * them is rich on purpose: every kind of event within two seconds, and twenty seconds before the end a build that forks
 * two hundred times in a second, which costs 4.1 ms of latency.
 */
public enum SampleTapes {
    /** Tracks, and nothing on them. */
    EMPTY,
    /** A host at work: two cores, 14 events a second, three interfaces, three mounts. */
    BUSY,
    /** The same, but nobody looked for seven seconds (50 s before the end), and 312 events were lost 2 s before it. */
    GAP,
    /** The same, but every source failed 20 s before the end and has not come back. */
    FAULT,
    /** Nothing but a fault on every track, from the start. */
    REFUSED,
    /** An ordinary user in a container: events by polling, no real-time priority, and what can be unknown is unknown. */
    POLLED,
    /** The same as BUSY with absurd numbers, and names that try to do something to the terminal. */
    HOSTILE;

    /** When the recording begins, monotonic ns. */
    public static final long START = 5_000_000_000_000L;
    /** When it ends, monotonic ns: 11:42:34 local time. */
    public static final long END = START + 180_000_000_000L;
    /** All tracks of numbers. */
    public static final List<String> VALUES = List.of("clock", "load", "cpu", "memory", "uptime", "disk", "net", "self",
            "listener", "loop");
    /** All tracks of latencies. */
    public static final List<String> LATENCIES = List.of("latency", "latency.absolute", "latency.corrected",
            "latency.polls", "latency.cpu0", "latency.cpu1", "latency.fsync", "latency.spawn", "latency.dns",
            "latency.connect");
    static final long SECOND = 1_000_000_000;
    /** When two hundred compilers started, monotonic ns. */
    static final long BURST = END - 20 * SECOND;
    static final long AWAY_FROM = END - 50 * SECOND;
    static final long AWAY_UNTIL = END - 43 * SECOND;
    private static final String AWAY = "the machine was asleep";

    /** Nothing played yet. */
    public Recording recording() {
        Recording recording = new Recording();
        if (this == REFUSED) {
            refuse(recording, START);
        } else if (this != EMPTY) {
            SampleValues.note(this, recording);
            SampleEvents.note(this, recording);
            SampleLatencies.note(this, recording);
        }
        if (this == GAP) {
            for (String track : List.of("load", "cpu", "memory", "net", "self", "events", "listener", "latency",
                    "latency.absolute", "latency.corrected", "loop")) {
                recording.note(new Gap(track, AWAY_FROM, AWAY_UNTIL, 0, AWAY));
            }
            recording.note(new Gap("events", END - 2 * SECOND, END - 2 * SECOND, 312, "receive buffer overflow"));
        } else if (this == FAULT) {
            refuse(recording, END - 20 * SECOND + 200_000_000);
        }
        return recording;
    }

    /** All of it. */
    public Tape tape() {
        return recording().playTo(END).tape();
    }

    /** All of it, looked at from its end. */
    public Window window() {
        Window window = new Window(tape());
        window.move(END);
        return window;
    }

    /** Whether something is on the tracks at an instant. */
    boolean hears(long at) {
        return !(this == GAP && at >= AWAY_FROM && at < AWAY_UNTIL) && !(this == FAULT && at >= END - 20 * SECOND);
    }

    /** The names of users on the sample host. */
    public static String user(int uid) {
        return switch (uid) {
            case 0 -> "root";
            case 27 -> "mysql";
            case 33 -> "www-data";
            case 1000 -> "kirk";
            default -> Integer.toString(uid);
        };
    }

    private static void refuse(Recording recording, long at) {
        String help = "run as root or on Linux 6.6 or newer";
        for (String track : VALUES) {
            if (!track.equals("clock")) {
                recording.note(new Fault(track, at, "/proc/" + track, "permission denied", ""));
            }
        }
        recording.note(new Fault("events", at, "netlink proc connector", "no acknowledgement within 200 ms", help));
        recording.note(new Fault("latency", at, "clock_nanosleep", "operation not permitted", ""));
    }
}
