package primetime.source.linux;

import java.time.Clock;
import java.time.Instant;
import java.util.TimeZone;
import java.util.function.LongSupplier;
import primetime.source.Evidence;
import primetime.source.Polled;
import primetime.tape.Columns;
import primetime.tape.Tape;

/**
 * What time it is: what to add to monotonic nanoseconds to get those since 1970, and the offset of the local zone from
 * UTC, seconds. The rest of the program lives by the monotonic clock; where somebody sets the wall clock, this track
 * says when and by how much. The zone is the one the program was started in ({@code TZ} or {@code /etc/localtime}).
 */
final class WallClock implements Polled {
    private static final Columns COLUMNS = Columns.of(Tape.WALL_OFFSET, Tape.ZONE_OFFSET);
    private static final int TRIES = 3;
    private static final long CLOSE_ENOUGH = 20_000;
    private final Clock clock;
    private final TimeZone zone;
    private final LongSupplier nanos;
    private final long[] values = new long[2];

    /**
     * @param clock the wall clock; its own zone does not matter
     * @param zone the local one; not java.time's, which takes 10 ms longer to load
     * @param nanos the monotonic clock that stamps the samples
     */
    WallClock(Clock clock, TimeZone zone, LongSupplier nanos) {
        this.clock = clock;
        this.zone = zone;
        this.nanos = nanos;
    }

    /** Reads one clock between two readings of the other; again where something came between, and takes the closest. */
    @Override
    public long[] poll() {
        long closest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && closest > CLOSE_ENOUGH; i++) {
            long before = nanos.getAsLong();
            Instant wall = clock.instant();
            long took = nanos.getAsLong() - before;
            if (took < closest) {
                closest = took;
                values[0] = wall.getEpochSecond() * 1_000_000_000 + wall.getNano() - (before + took / 2);
                values[1] = zone.getOffset(wall.getEpochSecond() * 1000) / 1000;
            }
        }
        return values;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public String track() {
        return Tape.CLOCK;
    }

    @Override
    public Evidence evidence() {
        return new Evidence("clock_gettime(2)", "CLOCK_REALTIME less CLOCK_MONOTONIC, read one right after the other");
    }

    @Override
    public long wishMillis() {
        return 1000;
    }
}
