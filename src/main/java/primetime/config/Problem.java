package primetime.config;

/**
 * A mistake in a file.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param words what is wrong and what would be right, as observed: not yet printable
 */
public record Problem(int line, int column, String words) {
    @Override
    public String toString() {
        return line + ":" + column + ": " + words;
    }
}
