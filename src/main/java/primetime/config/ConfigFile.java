package primetime.config;

import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import primetime.home.Change;

/**
 * The user's file: what it says and whether that has changed. Never written. One thread.
 *
 * <p>A file of another user is not believed, unless that is root: who runs this with sudo keeps the home of the one who
 * called it.
 */
public final class ConfigFile {
    private static final long LARGEST = 1 << 20;
    private static final Path SELF = Path.of("/proc/self");
    private final Path path;
    private final File file;
    private final Said said;
    private final Change change = new Change("");

    /** The file of this name, which need not be there. */
    public ConfigFile(Path path) {
        this(path, Said.NOTHING);
    }

    /** @param said what the command line says, and wins wherever the file says something else */
    public ConfigFile(Path path, Said said) {
        this.path = path;
        file = path.toFile();
        this.said = said;
    }

    public Path path() {
        return path;
    }

    /** What it says now, nothing where it is not there; and what the command line says over it. */
    public Reading read(Schema schema) {
        return alone(schema).under(said);
    }

    private Reading alone(Schema schema) {
        change.read(state());
        String refusal;
        try {
            if (!isThere()) {
                return new Reading(Config.fallback(schema), List.of(), Map.of());
            }
            refusal = refusal();
            if (refusal.isEmpty()) {
                return ConfigReader.read(Files.readString(path), schema);
            }
        } catch (CharacterCodingException e) {
            refusal = "it is no text in UTF-8";
        } catch (NoSuchFileException e) {
            refusal = isBeneathFile() ? "cannot be read: Not a directory" : "it has just gone";
        } catch (AccessDeniedException e) {
            refusal = "cannot be read: permission denied; the file and the folders above it must be open to this user";
        } catch (FileSystemException e) {
            refusal = "cannot be read: " + e.getReason();
        } catch (IOException e) {
            refusal = "cannot be read: " + e.getMessage();
        }
        return new Reading(Config.fallback(schema), List.of(new Problem(1, 1, refusal)), Map.of());
    }

    /**
     * Whether there is something of this name, be it readable or not: a link that leads nowhere is nothing, one that leads
     * in circles is something.
     */
    public boolean isThere() {
        if (file.exists()) {
            return true;
        }
        try {
            Files.readAttributes(path, "unix:ino");
            return true;
        } catch (NoSuchFileException e) {
            return isBeneathFile();
        } catch (IOException e) {
            return true;
        }
    }

    /** Which newer Java tells as if nothing were there. */
    private boolean isBeneathFile() {
        File above = file.getAbsoluteFile().getParentFile();
        while (above != null && !above.exists()) {
            above = above.getParentFile();
        }
        return above != null && !above.isDirectory();
    }

    private String refusal() throws IOException {
        BasicFileAttributes kind = Files.readAttributes(path, BasicFileAttributes.class);
        if (!kind.isRegularFile()) {
            return kind.isDirectory() ? "it is a folder, not a file" : "it is a pipe, a socket or a device, not a file";
        }
        if (kind.size() > LARGEST) {
            return "it is larger than 1 MB";
        }
        Object owner = Files.getAttribute(path, "unix:uid");
        Object self = Files.getAttribute(SELF, "unix:uid");
        boolean trusted = owner.equals(0) || owner.equals(self);
        return trusted ? ""
                : "it belongs to user " + owner + ", and is not believed; chown " + self + " makes it yours";
    }

    /**
     * Whether it is another one, was written or may be read by others since {@link #read}, and was the same at the last
     * look. Costs some microseconds.
     */
    public boolean hasChanged() {
        return change.isOver(state());
    }

    /** With the time of its attributes, since who mends what may not be read writes nothing. */
    private Object state() {
        // Where there is none, as with most people, to learn it from an exception each time costs ten times as much.
        if (!file.exists()) {
            return "";
        }
        try {
            return Files.readAttributes(path, "unix:ino,size,lastModifiedTime,ctime");
        } catch (IOException e) {
            return "";
        }
    }
}
