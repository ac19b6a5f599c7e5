package primetime.cli;

import java.time.Instant;
import primetime.cell.Figures;

/** Turns monotonic ns into what a clock on the wall showed then. One thread. */
final class WallTime {
    private static final long SECOND = 1_000_000_000;
    private long offsetNanos;
    private long zoneSeconds;
    private long dated = Long.MIN_VALUE;
    private String date = "";

    /**
     * @param offset what to add to monotonic ns to get those since 1970
     * @param zone the local zone's offset from UTC, seconds
     */
    void set(long offset, long zone) {
        offsetNanos = offset;
        zoneSeconds = zone;
    }

    /** {@code 14:02:03.123}, local time. */
    void local(StringBuilder out, long at) {
        Figures.clock(out, Math.floorDiv(at + offsetNanos, 1_000_000) + zoneSeconds * 1000, true);
    }

    /** ISO 8601 with nanoseconds, UTC: {@code 2026-11-20T13:02:03.123456789Z}. */
    void iso(StringBuilder out, long at) {
        long nanos = at + offsetNanos;
        long second = Math.floorDiv(nanos, SECOND);
        if (second != dated) {
            dated = second;
            String whole = Instant.ofEpochSecond(second).toString();
            date = whole.substring(0, whole.length() - 1);
        }
        out.append(date).append('.');
        long fraction = Math.floorMod(nanos, SECOND);
        for (long digit = SECOND / 10; digit > 0; digit /= 10) {
            out.append((char) ('0' + fraction / digit % 10));
        }
        out.append('Z');
    }
}
