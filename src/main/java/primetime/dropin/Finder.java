package primetime.dropin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private static final Pattern NAMED = Pattern.compile("(?:-S\\s*)?([^\\s=-][^\\s=]*)(?:\\s|$)");
    private static final int HEAD_BYTES = 8192;
    /** The byte order mark of UTF-8, byte by byte. */
    private static final String MARK = "\u00ef\u00bb\u00bf";
    private final Folders folders;
    private final List<String> taken;
    /** What would make a drop-in run that cannot: commands and interpreters that are not there. */
    private final Set<String> awaited = new TreeSet<>();
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
        awaited.clear();
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
        DropIn one = taken.contains(dropIn.name())
                ? dropIn.refused("a widget of the program has this name; rename the file")
                : dropIn;
        DropIn other = found.put(one.name(), one);
        if (other == null || other.origin() == Origin.SHIPPED) {
            return;
        }
        // One's own counts before byobu's, what runs before what does not, and then the first.
        boolean first = other.origin() == one.origin() && (other.canRun() || !one.canRun());
        DropIn kept = first ? other : one;
        DropIn hidden = first ? one : other;
        found.put(kept.name(), kept);
        String name = hidden.file().equals(kept.name()) ? hidden.from() : hidden.file();
        found.put(name,
                hidden.called(name, kept.file() + " has the same name, " + kept.name() + "; rename one of them"));
    }

    /** One file, wherever it lies, as if it lay in the folder that it was written for. */
    public DropIn any(Path file) {
        boolean hasHeader = head(file).stream().anyMatch(line -> line.contains(HeaderParser.WORD));
        return !hasHeader && BYOBU.matcher(name(file)).matches() ? byobu(file) : own(file);
    }

    private DropIn own(Path file) {
        List<String> head = head(file);
        HeaderParser.Answer answer = HeaderParser.parse(head);
        String reason = runnable(file);
        if (reason.isEmpty() && head.equals(Embedded.NONE)) {
            reason = "compiled, and no string in it is a header: " + HeaderParser.EXAMPLE;
        }
        if (reason.isEmpty() && !answer.problems().isEmpty()) {
            reason = String.join("; ", answer.problems().stream().map(Object::toString).toList());
        }
        reason = reason.isEmpty() && !head.isEmpty() ? missing(interpreter(head.get(0))) : reason;
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
        List<String> command = lines.isEmpty() ? List.of() : interpreter(lines.get(0));
        String reason = String.join("; ", answer.problems().stream().map(Object::toString).toList());
        if (command.isEmpty()) {
            reason = "line 1, column 1: no interpreter; begin with #!/bin/sh for example";
        }
        reason = reason.isEmpty() ? missing(command) : reason;
        return checked(new DropIn(plain(file), Origin.SHIPPED, "widgets/" + file, command, text, answer.header(),
                reason, 0));
    }

    /** What does not depend on where it comes from: its name and what it needs. */
    private DropIn checked(DropIn dropIn) {
        if (!NAME.matcher(dropIn.name()).matches()) {
            return dropIn.refused("a to z, A to Z, 0 to 9, -, _ and . make a name; rename the file");
        }
        if (!dropIn.canRun()) {
            return dropIn;
        }
        Header header = dropIn.header();
        for (String command : header.commands()) {
            if (!isThere(command)) {
                awaited.add(command);
                return dropIn.refused("needs " + command + ", which is not on the PATH");
            }
        }
        return dropIn;
    }

    /** The words that the kernel begins with: the interpreter, and all that follows it as one. */
    private static List<String> interpreter(String line) {
        Matcher interpreter = INTERPRETER.matcher(line);
        return !interpreter.matches() ? List.of()
                : interpreter.group(2) == null ? List.of(interpreter.group(1))
                        : List.of(interpreter.group(1), interpreter.group(2));
    }

    /** What of an interpreter is not here, as a reason; empty where nothing is. */
    private String missing(List<String> command) {
        String lacks = command.isEmpty() || isThere(command.get(0)) ? "" : command.get(0);
        if (lacks.isEmpty() && command.size() == 2 && name(Path.of(command.get(0))).equals("env")) {
            // env NAME, or env -S NAME ARGUMENTS; with any other option it is for env itself to say.
            Matcher named = NAMED.matcher(command.get(1));
            lacks = named.lookingAt() && !isThere(named.group(1)) ? named.group(1) : "";
        }
        if (lacks.isEmpty()) {
            return "";
        }
        awaited.add(lacks);
        return "needs " + lacks + ", which is not there";
    }

    private boolean isThere(String command) {
        return command.startsWith("/") ? Files.isExecutable(Path.of(command)) : folders.has(command);
    }

    /** Why a file cannot be run; empty where it can. */
    private static String runnable(Path file) {
        String reason = Fitness.reason(file);
        try {
            return reason.isEmpty() ? unreadable(file) : reason;
        } catch (IOException e) {
            return "cannot be read: " + e.getMessage();
        }
    }

    /** Why the kernel does not find the interpreter that a person reads in the first line; empty where all is well. */
    private static String unreadable(Path file) throws IOException {
        String line = firstLine(file);
        if (line.startsWith(MARK + "#!")) {
            return "a byte order mark stands before its #!, and the kernel sees none; "
                    + "sed -i '1s/^\\xEF\\xBB\\xBF//' " + Shell.word(file);
        }
        return line.startsWith("#!") && line.endsWith("\r")
                ? "its lines end as on Windows, so its interpreter is not found; sed -i 's/\\r$//' " + Shell.word(file)
                : "";
    }

    /** Byte by byte, without its line feed. */
    private static String firstLine(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1);
            return head.contains("\n") ? head.substring(0, head.indexOf('\n')) : head;
        }
    }

    /** Whether a folder or a file in it changed since {@link #find}, or what was missing is there. */
    boolean hasChanged() {
        return stamp() != seen;
    }

    /** A number that changes whenever a folder or a file in it did, or a command came. */
    long stamp() {
        long stamp = awaited.stream().filter(this::isThere).count();
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
            // Of its status, too: who owns it and who may execute it.
            Map<String, Object> looks = Files.readAttributes(file, "unix:ctime,lastModifiedTime,size");
            return (looks.get("ctime").hashCode() * 31L + looks.get("lastModifiedTime").hashCode()) * 31
                    + (Long) looks.get("size");
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
        if (!Files.isRegularFile(file)) {
            // Nobody may ever write to a pipe, and whoever opened it would wait.
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(HEAD_BYTES);
            if (Embedded.isCompiled(bytes)) {
                return Embedded.head(file);
            }
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
