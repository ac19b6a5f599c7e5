package primetime.tape;

/**
 * Something was lost, or nobody looked.
 *
 * @param at monotonic ns where it starts
 * @param until monotonic ns where it ends
 * @param lost how many entries are missing; 0 where nobody looked and so nobody knows
 */
public record Gap(String track, long at, long until, long lost, String because) implements Entry {
}
