package primetime.tape;

import java.util.Arrays;

/**
 * A track of texts: the oldest go when all together are too long or too many. A text that says the same as the one before
 * is the same object, and takes no more room for its chars.
 */
public final class Texts extends Track {
    private static final int LEAST = 16;
    private static final int MOST = 4096;
    private final long mostChars;
    private String[] texts = {};
    private long[] at = {};
    private long[] seen = {};
    private long[] cost = {};
    private long chars;

    /** An empty track of at most {@code bytes}, two for each char. */
    Texts(String name, long bytes) {
        super(name);
        mostChars = bytes / 2;
    }

    void append(Text text, long now) {
        grow();
        String before = next > first ? text(next - 1) : null;
        String kept = text.text().equals(before) ? before : text.text();
        long added = kept == before ? 0 : kept.length();
        while (next > first && (next - first >= texts.length || chars + added > mostChars)) {
            drop();
        }
        int slot = (int) (next % texts.length);
        texts[slot] = kept;
        at[slot] = text.at();
        seen[slot] = now;
        cost[slot] = text.cost();
        // What was dropped may have been the very text that is kept.
        chars += next == first ? kept.length() : added;
        next++;
    }

    private void drop() {
        boolean shared = first + 1 < next && text(first + 1) == text(first);
        chars -= shared ? 0 : text(first).length();
        texts[(int) (first % texts.length)] = null;
        first++;
    }

    private void grow() {
        int wanted = slots(texts.length, LEAST, MOST);
        if (wanted == texts.length) {
            return;
        }
        texts = Arrays.copyOf(texts, wanted);
        at = Arrays.copyOf(at, wanted);
        seen = Arrays.copyOf(seen, wanted);
        cost = Arrays.copyOf(cost, wanted);
    }

    String text(long index) {
        return texts[(int) (index % texts.length)];
    }

    long at(long index) {
        return at[(int) (index % at.length)];
    }

    long cost(long index) {
        return cost[(int) (index % cost.length)];
    }

    @Override
    long seen(long index) {
        return seen[(int) (index % seen.length)];
    }
}
