package primetime.cli;

/** A process in a tree of who started whom, for as long as it or one that it started lives. One thread. */
final class Twig {
    /** When somebody was forked who was there before. */
    static final long BEFORE = Long.MIN_VALUE;
    private static final int MOST_NAME = 80;
    final int pid;
    /** Who forked it, though it be forgotten; 0 where unknown. */
    int parent;
    /** Monotonic ns, or {@link #BEFORE}. */
    final long forked;
    /** Who forked it; null where nobody is known, or too many are. */
    Twig above;
    /** How many generations above it are forgotten. */
    private final int forgotten;
    /** Observed text, cut; empty where unknown. */
    String name = "";
    /** It has run a program since its fork. */
    boolean ran;
    /** It has had a line. */
    boolean shown;
    /** It, or one above it, was filtered for. */
    boolean followed;
    boolean ended;

    /** @param most how many generations above it are kept */
    Twig(int pid, int parent, Twig above, long forked, int most) {
        this.pid = pid;
        this.parent = parent;
        this.forked = forked;
        int depth = above == null ? 0 : above.depth(most) + 1;
        this.above = depth > most ? null : above;
        forgotten = depth > most ? most : 0;
        followed = above != null && above.followed;
    }

    /** How many generations are above it, {@code most} where there are more. */
    int depth(int most) {
        int depth = forgotten;
        for (Twig each = above; each != null && depth < most; each = each.above) {
            depth += 1 + each.forgotten;
        }
        return Math.min(depth, most);
    }

    void name(String observed) {
        name = observed.length() <= MOST_NAME ? observed : observed.substring(0, MOST_NAME) + "…";
    }
}
