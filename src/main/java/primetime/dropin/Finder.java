package primetime.dropin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds drop-ins and tells of each whether it can run here, and why not. What cannot be read is told as well; nothing
 * throws. One thread.
 */
public final class Finder {
    private static final Pattern BYOBU = Pattern.compile("([0-9]{1,8})_(.+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern INTERPRETER = Pattern.compile("#!\\s*(/\\S+)(?:\\s+(\\S.*?))?\\s*");
    private static final int HEAD_BYTES = 8192;
    /** The byte order mark of UTF-8, byte by byte. */
    private static final String MARK = "\u00ef\u00bb\u00bf";
    private final Folders folders;
    private final List<String> taken;
    private long seen;

    /** @param taken names of widgets that are none of drop-ins */
    public Finder(Folders folders, List<String> taken) {
        this.folders = folders;
        this.taken = List.copyOf(taken);
    }

    /** Reads what is shipped, so that another thread need not wait for it; what goes wrong is told where it is used. */
    public static void prepare() {
        try {
            Shipped.read();
        } catch (IOException e) {
            return;
        }
    }

    /** All of them, one for each name, by name. */
    public List<DropIn> find() {
        seen = stamp();
        Map<String, DropIn> found = new TreeMap<>();
        try {
            Shipped.read().forEach((file, text) -> put(found, shipped(file, text)));
        } catch (IOException e) {
            put(found, new DropIn("widgets", Origin.SHIPPED, "widgets/", List.of(), null, null, e.getMessage(), 0));
        }
        files(folders.byobu()).stream().filter(file -> BYOBU.matcher(name(file)).matches())
                .forEach(file -> put(found, byobu(file)));
        files(folders.own()).forEach(file -> put(found, own(file)));
        return List.copyOf(found.values());
    }

    private void put(Map<String, DropIn> found, DropIn dropIn) {
        found.put(dropIn.name(), taken.contains(dropIn.name())
                ? dropIn.refused("a widget of the program has this name; rename the file")
                : dropIn);
    }

    /** One file, wherever it lies, as if it lay in the person's own folder. */
    public DropIn own(Path file) {
        HeaderParser.Answer answer = HeaderParser.parse(head(file));
        String reason = runnable(file);
        if (reason.isEmpty() && !answer.problems().isEmpty()) {
            reason = String.join("; ", answer.problems().stream().map(Object::toString).toList());
        }
        return checked(new DropIn(plain(name(file)), Origin.OWN, file.toString(), List.of(file.toString()), null,
                answer.header(), reason, stamp(file)));
    }

    private DropIn byobu(Path file) {
        Matcher parts = BYOBU.matcher(name(file));
        boolean matches = parts.matches();
        long millis = matches ? Math.min(HeaderParser.MOST_MILLIS, Long.parseLong(parts.group(1)) * 1000) : 0;
        Header header = new Header(Kind.STATUS, Math.max(1, millis), "", "", List.of(), false, false);
        String reason = millis == 0 ? "byobu's name says every 0 s; begin it with the seconds, as in 61_name"
                : runnable(file);
        return checked(new DropIn(matches ? plain(parts.group(2)) : name(file), Origin.BYOBU, file.toString(),
                List.of(file.toString()), null, header, reason, stamp(file)));
    }

    private DropIn shipped(String file, byte[] text) {
        List<String> lines = lines(text, text.length);
        HeaderParser.Answer answer = HeaderParser.parse(lines);
        Matcher interpreter = INTERPRETER.matcher(lines.isEmpty() ? "" : lines.get(0));
        List<String> command = new ArrayList<>();
        String reason = String.join("; ", answer.problems().stream().map(Object::toString).toList());
        if (!interpreter.matches()) {
            reason = "line 1, column 1: no interpreter; begin with #!/bin/sh for example";
        } else {
            command.add(interpreter.group(1));
            if (interpreter.group(2) != null) {
                command.add(interpreter.group(2));
            }
        }
        return checked(new DropIn(plain(file), Origin.SHIPPED, "widgets/" + file, command, text, answer.header(),
                reason, 0));
    }

    /** What does not depend on where it comes from: its name and what it needs. */
    private DropIn checked(DropIn dropIn) {
        if (!NAME.matcher(dropIn.name()).matches()) {
            return dropIn.refused("letters, digits, -, _ and . make a name; rename the file");
        }
        if (!dropIn.canRun()) {
            return dropIn;
        }
        Header header = dropIn.header();
        for (String command : header.commands()) {
            if (!folders.has(command)) {
                return dropIn.refused("needs " + command + ", which is not on the PATH");
            }
        }
        if (dropIn.script() != null) {
            // An interpreter by env(1) is the word behind it.
            String word = dropIn.command().get(dropIn.command().size() - 1);
            boolean byName = dropIn.command().size() == 2 && name(Path.of(dropIn.command().get(0))).equals("env");
            if (byName ? !folders.has(word) : !Files.isExecutable(Path.of(dropIn.command().get(0)))) {
                return dropIn.refused("needs " + (byName ? word : dropIn.command().get(0)) + ", which is not there");
            }
        }
        return dropIn;
    }

    /** Why a file cannot be run; empty where it can. What others can change is not run with our rights. */
    private static String runnable(Path file) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
            String user = System.getProperty("user.name");
            String owner = attributes.owner().getName();
            if (!attributes.isRegularFile()) {
                return "no regular file";
            }
            if (attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
                return "everybody can change it; chmod o-w " + file;
            }
            if (!owner.equals(user) && !owner.equals("root")) {
                return "it belongs to " + owner + ", who could change it; chown " + user + " " + file;
            }
            return Files.isExecutable(file) ? unreadable(file) : "not executable; chmod +x " + file;
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    /** Why the kernel does not find the interpreter that a person reads in the first line; empty where all is well. */
    private static String unreadable(Path file) throws IOException {
        String line = firstLine(file);
        if (line.startsWith(MARK + "#!")) {
            return "a byte order mark stands before its #!, and the kernel sees none; "
                    + "sed -i '1s/^\\xEF\\xBB\\xBF//' " + file;
        }
        return line.startsWith("#!") && line.endsWith("\r")
                ? "its lines end as on Windows, so its interpreter is not found; sed -i 's/\\r$//' " + file
                : "";
    }

    /** Byte by byte, without its line feed. */
    private static String firstLine(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            return head.contains("\n") ? head.substring(0, head.indexOf('\n')) : head;
        }
    }

    /** Whether a folder or a file in it changed since {@link #find}. */
    boolean hasChanged() {
        return stamp() != seen;
    }

    /** A number that changes whenever a folder or a file in it did. */
    long stamp() {
        long stamp = 0;
        for (Path folder : List.of(folders.byobu(), folders.own())) {
            stamp = stamp * 31 + stamp(folder);
            for (Path file : files(folder)) {
                stamp = stamp * 31 + stamp(file);
            }
        }
        return stamp;
    }

    private static long stamp(Path file) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class);
            return (attributes.lastModifiedTime().toMillis() * 31 + attributes.size()) * 31
                    + attributes.permissions().hashCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** The files that may be drop-ins: no hidden ones, no backups, no notes. */
    private static List<Path> files(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = name(file);
                if (!name.startsWith(".") && !name.endsWith("~") && !name.startsWith("README")
                        && !Files.isDirectory(file)) {
                    found.add(file);
                }
            }
        } catch (IOException e) {
            // No folder, no drop-ins; primetime doctor tells where they could be.
            return found;
        }
        found.sort(null);
        return found;
    }

    private static List<String> head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(HEAD_BYTES);
            return lines(bytes, bytes.length);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> lines(byte[] bytes, int count) {
        return new String(bytes, 0, Math.min(count, HEAD_BYTES), StandardCharsets.UTF_8).lines()
                .limit(HeaderParser.MOST_LINES).toList();
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Without what follows the last dot. */
    private static String plain(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
