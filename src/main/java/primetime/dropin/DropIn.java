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
 * @param version changes with its file; 0 where it has none
 */
public record DropIn(String name, Origin origin, String from, List<String> command, byte[] script, Header header,
        String reason, long version) {
    /** What all tracks of drop-ins begin with. */
    private static final String TRACK = "widgets/";

    public DropIn {
        command = List.copyOf(command);
        script = script == null ? null : script.clone();
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

    /** Whether it says one short line, or nothing. */
    public boolean isStatus() {
        return header != null && header.kind() == Kind.STATUS;
    }

    /** The same; where its header cannot be read any more, with the one that it had. */
    public DropIn after(DropIn before) {
        return header != null ? this : new DropIn(name, origin, from, command, script, before.header, reason, version);
    }

    /** Whether it is to be run as another is, and nothing in its file changed. */
    boolean isLike(DropIn other) {
        return header.equals(other.header) && from.equals(other.from) && version == other.version;
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
        return new DropIn(name, origin, from, command, script, header, because, version);
    }

    /** The same drop-in under another name, by which it cannot run. */
    DropIn called(String otherName, String because) {
        return new DropIn(otherName, origin, from, command, script, header, because, version);
    }

    /** Its file, without the folder that it lies in. */
    String file() {
        return Path.of(from).getFileName().toString();
    }
}
