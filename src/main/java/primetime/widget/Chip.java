package primetime.widget;

import java.util.List;

/** What stands in one place of the status line. */
sealed interface Chip permits ItemChip, DropInChip {
    /** The tracks that it reads. */
    List<String> tracks();

    /** Writes its phrase, or none where it has nothing to say. */
    void write(Look look, Phrases phrases);
}
