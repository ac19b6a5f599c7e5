package primetime.source.linux;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;

/**
 * Names that a person does not want to see. In each {@code *} stands for any characters, as in a shell.
 *
 * @param names all of them
 */
record LeaveOut(List<String> names) {
    /** Nothing is left out. */
    static final LeaveOut NOTHING = new LeaveOut(List.of());
    private static final int MOST = 64;
    private static final int LONGEST = 256;

    LeaveOut {
        names = List.copyOf(names);
    }

    /**
     * The option that says so.
     *
     * @param what things of a source, as their names are meant
     */
    static Option<List<String>> option(String what) {
        return new Option<>("leave_out",
                new Type.Several<>(new Type.Text(LONGEST, "a name; * stands for any part"), MOST),
                List.of(), "these " + what + " are not read");
    }

    /** What was said. */
    static LeaveOut of(Option<List<String>> option, Options said) {
        return new LeaveOut(said.get(option));
    }

    /** Whether one of the names is that of the kernel's, whose bytes are not always text. */
    boolean has(byte[] name) {
        String text = new String(name, StandardCharsets.UTF_8);
        return names.stream().anyMatch(each -> pattern(each).matcher(text).matches());
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(Stream.of(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    /** What would help where nothing is left; empty where this leaves out nothing. */
    String help(String table) {
        return names.isEmpty() ? "" : "leave_out below [" + table + "] in the configuration leaves out some";
    }
}
