package primetime.dropin;

import java.nio.file.Path;
import java.util.List;

/**
 * A drop-in as it was found.
 *
 * @param name its file's name without what follows the last dot, or without byobu's number
 * @param from the file, or where among the program's own files it is
 * @param command the words to execute; a script without a file of its own is handed over behind them
 * @param script the text of such a script, or null
 * @param header what it says of itself; null where that could not be read, and {@code reason} says why
 * @param reason why it cannot run here, one sentence; empty where it can
 * @param notes what should be known although it runs: a wish that was not granted
 */
public record DropIn(String name, Origin origin, String from, List<String> command, byte[] script, Header header,
        String reason, List<String> notes) {
    /** What all tracks of drop-ins begin with. */
    private static final String TRACK = "widgets/";

    public DropIn {
        command = List.copyOf(command);
        script = script == null ? null : script.clone();
        notes = List.copyOf(notes);
    }

    /** Whether it can run here. */
    public boolean canRun() {
        return reason.isEmpty();
    }

    /** The track that its answers are put on. */
    public String track() {
        return TRACK + name;
    }

    /** Whether its answers are numbers. */
    public boolean isNumber() {
        return header != null && header.kind() == Kind.VALUE;
    }

    /** What it promises: the word of its kind. */
    public String kind() {
        return header == null ? "" : header.kind().word();
    }

    /** The interval that it asks for, ms; 0 where that is not known. */
    public long everyMillis() {
        return header == null ? 0 : header.everyMillis();
    }

    /** What its pane is called. */
    public String title() {
        return header == null || header.title().isEmpty() ? name : header.title();
    }

    /** What its numbers count; may be empty. */
    public String unit() {
        return header == null ? "" : header.unit();
    }

    /** The same drop-in, which cannot run. */
    DropIn refused(String because) {
        return new DropIn(name, origin, from, command, script, header, because, notes);
    }

    /** The folder that it lies in, as it is called in a list. */
    String file() {
        return Path.of(from).getFileName().toString();
    }
}
