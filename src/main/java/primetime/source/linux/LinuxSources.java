package primetime.source.linux;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.LongSupplier;
import primetime.option.Options;
import primetime.source.Polled;
import primetime.source.Streaming;
import primetime.source.Unreadable;
import primetime.tape.EventFeed;

/** The table of sources, one line each. Nothing is opened before the first poll. */
public final class LinuxSources {
    private LinuxSources() {
    }

    /** Loads what the first polls need, so that they need not wait for it. What goes wrong is told by the sources. */
    public static void prepare() {
        try {
            NativeCalls.require();
        } catch (Unreadable e) {
            return;
        }
    }

    /**
     * All sources that are asked at an interval.
     *
     * @param root what all paths lie below; {@code /} but in tests
     * @param written bytes this program wrote to the terminal so far; called on the poll thread
     */
    public static List<Polled> polled(Path root, LongSupplier written) {
        return List.of(
                new WallClock(Clock.systemUTC(), TimeZone.getDefault(), System::nanoTime),
                new CpuTimes(root),
                new LoadAverage(root),
                new Memory(root),
                new NetDev(root),
                new Uptime(root),
                new DiskSpace(root),
                // Last, because its first poll loads JNA, which takes long.
                new OwnCost(root, OwnTime::nanos, written));
    }

    /**
     * All sources that own a thread, as they fall back.
     *
     * @param feed takes the process events, whose track is {@link ProcessEvents#TRACK}
     */
    public static List<Streaming> streaming(EventFeed feed) {
        return streaming(feed, track -> Options.NONE, new Stops());
    }

    /**
     * The same as was said, and with latencies that are measured only where somebody asks.
     *
     * @param said what of a source, by its track
     * @param stops listens once latencies are measured, and is closed with them
     */
    public static List<Streaming> streaming(EventFeed feed, Function<String, Options> said, Stops stops) {
        PauseWatch watch = new PauseWatch(stops);
        LatencyWishes wishes = new LatencyWishes(said.apply(CyclicLatency.TRACK));
        List<Streaming> all = new ArrayList<>(
                List.of(new ProcessEvents(feed, said.apply(ProcessEvents.TRACK)), new CyclicLatency(wishes, watch)));
        List<Integer> processors = wishes.processors();
        for (int i = 0; i < processors.size(); i++) {
            all.add(new PinnedLatency(processors.get(i), i, wishes, watch));
        }
        wishes.canaries().forEach(canary -> all.add(new CanaryLatency(canary, watch)));
        return all;
    }
}
