package primetime.source.linux;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.function.LongSupplier;
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
     * All sources that own a thread.
     *
     * @param feed takes the process events, whose track is {@link ProcessEvents#TRACK}
     */
    public static List<Streaming> streaming(EventFeed feed) {
        return streaming(feed, LatencyWishes.NONE);
    }

    /** The same with latencies that are measured only where somebody asks. */
    public static List<Streaming> streaming(EventFeed feed, LatencyWishes wishes) {
        PauseWatch watch = new PauseWatch();
        List<Streaming> all = new ArrayList<>(
                List.of(new ProcessEvents(feed), new CyclicLatency(wishes.threshold(), watch)));
        for (int i = 0; i < wishes.processors().size(); i++) {
            all.add(new PinnedLatency(wishes.processors().get(i), i, wishes.threshold(), watch));
        }
        wishes.canaries().forEach(canary -> all.add(new CanaryLatency(canary, watch)));
        return all;
    }
}
