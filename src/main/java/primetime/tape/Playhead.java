package primetime.tape;

/** Where on the tape the screen looks. */
public sealed interface Playhead permits Playhead.Live, Playhead.At {
    /** The one live playhead. */
    Playhead LIVE = new Live();

    /** At what happens now. */
    record Live() implements Playhead {
    }

    /** At an instant, monotonic ns, while recording goes on. */
    record At(long instant) implements Playhead {
    }

    /** The instant that the screen shows, monotonic ns. */
    default long end(long now) {
        return this instanceof At at ? Math.min(at.instant(), now) : now;
    }

    default boolean isLive() {
        return this instanceof Live;
    }

    /** Moves by {@code nanos}, any number, within what is kept; moving beyond now is live again. */
    default Playhead step(long nanos, long oldest, long now) {
        long end = end(now);
        return nanos >= now - end ? LIVE : new At(Math.max(Math.min(oldest, now), end + nanos));
    }
}
