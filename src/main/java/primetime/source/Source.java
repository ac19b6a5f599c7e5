package primetime.source;

/** Reads one native thing onto one track. */
public sealed interface Source permits Polled, Streaming {
    /** The name of its track: a lower-case word, unique. */
    String track();

    /** Where its numbers come from. */
    Evidence evidence();

    /** How often it would like to be called, ms; it gets the nearest prime that nobody else has. */
    long wishMillis();
}
