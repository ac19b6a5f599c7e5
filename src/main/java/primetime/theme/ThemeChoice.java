package primetime.theme;

import java.io.File;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.home.Change;
import primetime.home.Home;

/**
 * The themes there are here: those that are shipped, and the user's own from
 * {@code $XDG_CONFIG_HOME/primetime/themes/NAME.theme}, which come behind them or, by the same name, in their place. A file
 * of the user's that cannot be used costs one line, and never the start. Immutable once read, but for what it remembers of
 * its last look at the folder; one thread.
 */
public final class ThemeChoice {
    private static final String SUFFIX = ".theme";
    /** What a name may be: it is typed, printed and a part of a path. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,39}";
    /** A theme has some 30 lines; what is larger is something else. */
    private static final long LARGEST = 64 * 1024;
    private final List<String> names = new ArrayList<>(Themes.NAMES);
    private final Map<String, Theme> own = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private String brief = "";
    private final Path folder;
    private final Change change;

    private ThemeChoice(Path folder) {
        this.folder = folder;
        change = new Change(stamp(folder));
    }

    /** With the user's folder as these environment variables place it. */
    public static ThemeChoice of(Map<String, String> variables) {
        return in(Home.of(variables).themes());
    }

    /** With that folder, which need not be there. */
    static ThemeChoice in(Path folder) {
        ThemeChoice choice = new ThemeChoice(folder);
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            found.forEach(files::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return choice;
        } catch (IOException e) {
            choice.complaints.add("themes in " + folder + ": " + why(e));
            choice.brief = choice.complaints.get(0);
        }
        files.sort(null);
        files.forEach(choice::add);
        return choice;
    }

    /** The same read anew. Of a file that cannot be used any more stays what it was. */
    public ThemeChoice anew() {
        ThemeChoice next = in(folder);
        for (String name : next.broken) {
            if (own.containsKey(name)) {
                next.own.put(name, own.get(name));
                if (!next.names.contains(name)) {
                    next.names.add(name);
                }
            }
        }
        return next;
    }

    /** Whether the folder or a file in it has changed since this was read, and was the same at the last look. */
    public boolean hasChanged() {
        return change.isOver(stamp(folder));
    }

    /** A number that changes when a theme is added, written or removed; without a folder 0, and next to no garbage. */
    private static long stamp(Path folder) {
        long stamp = folder.toFile().lastModified();
        if (stamp != 0) {
            File[] files = folder.toFile().listFiles();
            for (File file : files == null ? new File[0] : files) {
                stamp += (file.lastModified() * 31 + file.length()) * 31 + file.getName().hashCode();
            }
        }
        return stamp;
    }

    private void add(Path file) {
        String name = file.getFileName().toString();
        name = name.substring(0, name.length() - SUFFIX.length());
        try {
            if (!name.matches(NAME)) {
                throw new IllegalArgumentException("a theme's name has letters, digits and hyphens");
            }
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("not a file of at most 64 kB");
            }
            // Some editors put a mark before a text in UTF-8, which is none of its characters.
            String text = Files.readString(file).replaceFirst("^\uFEFF", "");
            own.put(name, ThemeFile.parse(name, text.lines().toList()));
            if (!names.contains(name)) {
                names.add(name);
            }
        } catch (IOException | IllegalArgumentException e) {
            broken.add(name);
            String why = e instanceof IOException failed ? why(failed) : e.getMessage();
            complaints.add(file + ": " + why);
            brief = brief.isEmpty() ? file.getFileName() + ": " + why : brief;
        }
    }

    private static String why(IOException e) {
        return e instanceof CharacterCodingException ? "not UTF-8"
                : e instanceof AccessDeniedException ? "may not be read" : e.toString();
    }

    /** The names, in the order in which the key walks them. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /** The place of a name in that order, -1 where there is none; for an empty one, of what suits a terminal of this depth. */
    public int number(String name, Depth depth) {
        return names.indexOf(name.isEmpty() ? Themes.preferred(depth) : name);
    }

    /** The theme of that name, which must be among {@link #names}. */
    public Theme theme(String name) {
        Theme mine = own.get(name);
        return mine == null ? Themes.load(name) : mine;
    }

    /**
     * All of them on a terminal of this depth and these glyphs, in the order of {@link #names}. Each is read when it is
     * first asked for: to read and reduce all of them at every start took 20 ms. For one thread.
     */
    public List<Theme> on(Depth depth, Glyphs glyphs) {
        Theme[] read = new Theme[names.size()];
        return new AbstractList<>() {
            @Override
            public Theme get(int index) {
                if (read[index] == null) {
                    read[index] = theme(names.get(index)).on(depth, glyphs);
                }
                return read[index];
            }

            @Override
            public int size() {
                return read.length;
            }
        };
    }

    /** Whether there is no theme of that name only because its file cannot be used. */
    public boolean isBroken(String name) {
        return broken.contains(name) && !names.contains(name);
    }

    /** One line for each file that could not be used: which, where in it, and why. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The first of them where there is little room: its file without the folder; empty where there is none. */
    public String complaint() {
        return brief;
    }
}
