package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories: whatever was put on the tape and when, an earlier instant looks as it looked then. */
class HistoryTest {
    private static final long MILLI = 1_000_000;
    private static final String[] NAMES = { "eth0.rx_bytes", "eth0.tx_bytes", "lo.rx_bytes", "veth1.rx_bytes" };
    private static final List<Columns> COLUMNS = List.of(Columns.of(NAMES[0], NAMES[1]), Columns.of(NAMES[1], NAMES[0]),
            Columns.of(NAMES[0], NAMES[2], NAMES[3]), Columns.of(NAMES[2]), Columns.of());
    private final Tape tape = new Tape();
    private final Window window = new Window(tape);
    private final EventFeed feed = new EventFeed(16);
    private final Event event = new Event();
    private Random random;
    private long now = 1_000_000 * MILLI;
    private long counter;

    HistoryTest() {
        tape.values("net", 1 << 20);
        tape.events("events", 1 << 20);
        tape.latencies("latency", 1 << 20);
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void anEarlierInstantLooksAsItLookedThen(long seed) {
        random = new Random(seed);
        TreeMap<Long, String> pictures = new TreeMap<>();
        for (int frame = 0; frame < 400; frame++) {
            now += random.nextInt(4) == 0 ? random.nextInt(9000) * MILLI : 33 * MILLI;
            for (int i = random.nextInt(4); i > 0; i--) {
                append();
            }
            tape.drain(feed, "events", now);
            if (random.nextInt(3) == 0) {
                window.move(now);
                pictures.put(now, picture());
            }
            if (random.nextInt(5) == 0 && !pictures.isEmpty()) {
                Long then = pictures.floorKey(now - random.nextInt(300_000) * MILLI);
                if (then != null) {
                    window.move(then);
                    assertEquals(pictures.get(then), picture());
                }
            }
        }
        pictures.forEach((then, picture) -> {
            window.move(then);
            assertEquals(picture, picture(), "at " + then);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = { 21, 22, 23 })
    void aWindowNeverShowsTheFuture(long seed) {
        random = new Random(seed);
        long start = now;
        for (int frame = 0; frame < 1500; frame++) {
            now += random.nextInt(900) * MILLI;
            append();
            tape.drain(feed, "events", now);
        }
        for (int i = 0; i < 300; i++) {
            window.move(start + (long) (random.nextDouble() * (now - start)));
            for (String track : List.of("net", "events", "latency")) {
                View view = window.track(track);
                assertTrue(view.count() <= view.first() || seen(track, view.count() - 1) <= window.end());
                Gap gap = view.lastGap();
                assertTrue(gap == null || gap.at() <= window.end());
                Fault fault = view.fault();
                assertTrue(fault == null || fault.at() <= window.end());
            }
            assertTrue(window.values("net").at() <= window.end());
            assertTrue(window.events("events").edge() <= window.end());
        }
    }

    private void append() {
        long at = now - random.nextInt(30) * MILLI;
        switch (random.nextInt(14)) {
            case 0 -> tape.append(new Gap("net", at, now, random.nextInt(3), "test"), now);
            case 1 -> tape.append(new Gap("events", now, now, random.nextInt(900), "test"), now);
            case 2 -> tape.append(new Fault("net", at, "/proc/net/dev", "gone", ""), now);
            case 3 -> tape.append(new Fault("events", at, "netlink", "refused", ""), now);
            case 4 -> tape.append(new Fault("latency", at, "clock", "stopped", ""), now);
            case 5, 6, 7, 8 -> sample(at);
            case 9 -> tick(at);
            default -> events();
        }
    }

    private void sample(long at) {
        Columns columns = COLUMNS.get(random.nextInt(COLUMNS.size()));
        counter = random.nextInt(9) == 0 ? 0 : counter + random.nextInt(5000);
        long[] values = new long[columns.names().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(9) == 0 ? Sample.UNKNOWN : counter + i;
        }
        tape.append(new Sample("net", at, random.nextInt(99), random.nextInt(99), columns, values), now);
    }

    private void tick(long at) {
        long[] pairs = new long[random.nextInt(9)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = LatencyTick.pair(1000 * (i + 1), 1 + random.nextInt(99));
        }
        tape.append(new LatencyTick("latency", at - 1000, at, pairs.length, 1000, 9000, counter, 0, pairs), now);
    }

    /** More than the feed takes, now and then; some late by up to two seconds, some from the future. */
    private void events() {
        for (int i = random.nextInt(24); i > 0; i--) {
            event.clear();
            event.kind = Kind.of(random.nextInt(Kind.count()));
            event.at = now - (random.nextInt(5) == 0 ? random.nextInt(2000) - 100 : 5) * MILLI;
            event.pid = (int) counter++;
            byte[] text = ("command " + event.pid).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            event.text(text, 0, text.length);
            feed.offer(event);
        }
    }

    /** Everything that the three views say. */
    private String picture() {
        List<Object> said = new ArrayList<>();
        ValuesView values = window.values("net");
        for (String name : NAMES) {
            double[] rates = new double[9];
            double[] means = new double[7];
            values.rates(name, 2000 * MILLI, rates);
            values.means(name, 700 * MILLI, means);
            said.addAll(List.of(name, values.latest(name), values.rate(name), values.back(name, 3), values.has(name)));
            said.addAll(List.of(Arrays.toString(rates), Arrays.toString(means)));
        }
        said.addAll(List.of(values.at(), values.late(), values.cost(), values.edge(), values.isStale()));
        EventsView events = window.events("events");
        for (Kind kind : new Kind[] { Kind.FORK, Kind.EXEC, Kind.EXIT, null }) {
            double[] counts = new double[20];
            events.counts(kind, 300 * MILLI, counts);
            said.addAll(List.of(Arrays.toString(counts), events.counted(kind, 5000 * MILLI)));
        }
        said.addAll(List.of(events.edge(), events.total()));
        for (long i = Math.max(events.first(), events.count() - 40); i < events.count(); i++) {
            events.read(i, event);
            said.addAll(List.of(event.at, events.seen(i), event.kind, event.pid, event.text()));
        }
        LatenciesView latencies = window.latencies("latency");
        for (long i = latencies.first(); i < latencies.count(); i++) {
            said.addAll(List.of(latencies.from(i), latencies.at(i), latencies.samples(i), latencies.sum(i)));
            for (int pair = 0; pair < latencies.pairs(i); pair++) {
                said.add(latencies.pair(i, pair));
            }
        }
        for (View view : List.of(values, events, latencies)) {
            said.addAll(List.of(view.end(), view.first(), view.count(), view.isEmpty(), view.version(), view.gaps()));
            said.addAll(Arrays.asList(view.fault(), view.lastGap(), view.lost(), view.age()));
        }
        return said.toString();
    }

    private long seen(String track, long index) {
        return tape.track(track).seen(index);
    }
}
