package primetime.tape;

/** What a window shows of one track. The entries are numbered from the first ever; {@link #count} is one past the last. */
public abstract sealed class View permits ValuesView, TextsView, EventsView, LatenciesView, MarksView {
    /** A track is stale when nothing came for so many of its last intervals. */
    private static final int STALE_INTERVALS = 3;
    private static final long SHORTEST = 1_000_000_000;
    private final Track track;
    private long end;
    private long count;

    View(Track track) {
        this.track = track;
    }

    final void move(long instant) {
        end = instant;
        count = track.upTo(instant);
    }

    /** The end of the window, monotonic ns. */
    public final long end() {
        return end;
    }

    /** The number of the oldest entry that is kept: so many fell off the tape. */
    public final long first() {
        return Math.min(track.first(), count);
    }

    /** One past the number of the newest entry in the window. */
    public final long count() {
        return count;
    }

    public final boolean isEmpty() {
        return count <= track.first();
    }

    /** Changes whenever anything in this view did. */
    public final long version() {
        return ((count * 31 + track.faultsUpTo(end)) * 31 + track.gapsUpTo(end)) * 2 + (isStale() ? 1 : 0);
    }

    /** The fault that stands: nothing came after it. Null where all is well. */
    public final Fault fault() {
        long last = track.faultsUpTo(end) - 1;
        Fault fault = track.fault(last);
        return fault != null && count <= track.faultBehind(last) ? fault : null;
    }

    /** The newest gap, or null. */
    public final Gap lastGap() {
        return track.gap(track.gapsUpTo(end) - 1);
    }

    /** How many gaps there were, from the first ever. */
    public final long gaps() {
        return track.gapsUpTo(end);
    }

    /** The gap of that number (0 to {@link #gaps} - 1), or null where it fell off the tape. */
    public final Gap gap(long number) {
        return number < gaps() ? track.gap(number) : null;
    }

    /** How many entries were lost in all gaps, as far as anybody could tell. */
    public final long lost() {
        return track.lostUpTo(end);
    }

    /** Ns since the newest entry was seen, or {@link Long#MAX_VALUE}. */
    public final long age() {
        return isEmpty() ? Long.MAX_VALUE : end - track.seen(count - 1);
    }

    /** Whether something should have come long ago. Events and marks come when they come and are never stale. */
    public final boolean isStale() {
        if (track instanceof Events || track instanceof Marks || count - first() < 2) {
            return false;
        }
        long interval = track.seen(count - 1) - track.seen(count - 2);
        return age() > STALE_INTERVALS * Math.max(SHORTEST, interval);
    }
}
