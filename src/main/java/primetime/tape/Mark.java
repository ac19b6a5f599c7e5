package primetime.tape;

/**
 * An instant worth going to: a spike, or what a person marked. Kept in {@link Tape#marks}, whatever its track.
 *
 * @param track what it is about
 * @param at monotonic ns when it happened
 * @param nanos how large it was, ns: how late a thread was woken; 0 where that says nothing
 * @param because what happened, for people
 */
public record Mark(String track, long at, long nanos, String because) implements Entry {
}
