package primetime.cli;

import java.util.Optional;
import primetime.widget.EventFilter;

/**
 * What {@code primetime events} was asked for.
 *
 * @param group only this process group; 0 for all
 * @param nanos how long to listen, ns from the first moment of listening; 0: until a signal comes
 * @param urgent run at a real-time priority
 */
public record EventsChoice(EventKinds kinds, Optional<EventFilter> filter, int group, long nanos, boolean urgent,
        Look look) {
    /** How events are written. */
    enum Format {
        TEXT, JSON, CSV, TREE
    }

    /**
     * @param comm the kernel's short name instead of the command line
     * @param base the command without its directory
     * @param first only the first word
     * @param users user, effective user and terminal as well
     * @param raw the wait status instead of its meaning
     * @param lines write out after every line
     */
    record Look(Format format, boolean comm, boolean base, boolean first, boolean glyphs, boolean users, boolean raw,
            boolean lines, boolean quiet, boolean statistics) {
    }
}
