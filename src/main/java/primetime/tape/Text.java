package primetime.tape;

/**
 * What a source says in words: the output of a drop-in.
 *
 * @param at monotonic ns when it was known
 * @param cost ns that it took
 * @param text lines, separated by line feeds; observed text, which may hold SGR colours and anything else
 */
public record Text(String track, long at, long cost, String text) implements Entry {
}
