package primetime.tape;

/** What a source puts on its track, but for events, which come by an {@link EventFeed}. Immutable. */
public sealed interface Entry permits Sample, Text, LatencyTick, Mark, Gap, Fault {
    /** The name of the track. */
    String track();

    /** When it happened, monotonic ns. */
    long at();
}
