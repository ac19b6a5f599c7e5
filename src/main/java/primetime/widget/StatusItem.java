package primetime.widget;

import java.util.List;
import primetime.theme.Role;

/**
 * One notification of the status line: a fact in a few columns. It says the same to the line at the bottom of the screen
 * and to whoever asks without one.
 *
 * @param name what it is asked for by: one lower-case word
 * @param about what it says, one line without a full stop, for lists
 * @param tracks what it reads; it is said anew when one of them changed
 * @param ground the colour under it
 * @param rank where room is short the highest rank goes first
 * @param saying how it is said
 */
public record StatusItem(String name, String about, List<String> tracks, Role ground, int rank, Saying saying) {
    /** The words of an item. May keep what it needs between calls, as long as the same look gives the same words. */
    @FunctionalInterface
    public interface Saying {
        /**
         * Appends the words, as wide whatever the figures are, or nothing where nothing is known. Names in it are as
         * observed, not yet printable. Answers whether it wants attention.
         */
        boolean append(Look look, StringBuilder out);
    }

    /** Appends what it says, or its name and {@code n/a}; answers whether it wants attention. */
    public boolean append(Look look, StringBuilder out) {
        int from = out.length();
        boolean alarming = saying.append(look, out);
        if (out.length() == from) {
            out.append(name).append(" n/a");
        }
        return alarming;
    }
}
