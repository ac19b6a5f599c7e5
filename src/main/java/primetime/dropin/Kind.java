package primetime.dropin;

import java.util.Locale;

/** What a drop-in promises to print. */
enum Kind {
    /** Lines, which fill a pane. */
    TEXT,
    /** One number, the first on its first line. */
    VALUE,
    /** One short line; nothing at all where there is nothing to say. */
    STATUS;

    /** The word of a header. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
