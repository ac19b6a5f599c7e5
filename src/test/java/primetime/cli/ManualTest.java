package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import primetime.app.Keymap;
import primetime.cell.Picture;
import primetime.config.Schema;
import primetime.config.Section;
import primetime.drama.Scenes;
import primetime.option.Option;
import primetime.option.Type;
import primetime.widget.Widget;
import primetime.widget.WidgetKey;
import primetime.widget.Widgets;

/** The man page says all that is declared, and nothing has to be said twice for that. */
class ManualTest {
    private static final List<Widget> WIDGETS = Widgets.all(Integer::toString);
    private static final Option<Boolean> BELL = new Option<>("bell", new Type.Flag(), true, "whether it rings");

    private static Schema schema(Section... more) {
        List<Section> tables = new ArrayList<>(
                List.of(new Section("", "What can be said.", List.of()), new Section("status", "The status line.",
                        List.of(new Option<>("alarm", new Type.Number(1, 100, "per cent"), 90.0, "when it rings")))));
        tables.addAll(List.of(more));
        List<Section> panes = new ArrayList<>();
        Stream.concat(WIDGETS.stream(), Scenes.all().stream())
                .forEach(each -> panes.add(new Section(each.name(), each.about(), each.options())));
        return new Schema(tables, panes, Schema.page(List.of("tiled")), List.of());
    }

    private static String page(Schema schema) {
        return Manual.of(PrimetimeCommand.commandLine(new NoPrograms()), schema, WIDGETS, Scenes.all());
    }

    private static String bold(String text) {
        return "\\fB" + Roff.escaped(text) + "\\fR";
    }

    @Test
    void everyCommandAndOptionIsThere() {
        String page = page(schema());
        assertDescribed(page, PrimetimeCommand.commandLine(new NoPrograms()));
    }

    private static void assertDescribed(String page, CommandLine line) {
        String name = line.getCommandSpec().qualifiedName();
        assertTrue(page.contains(".SY \"" + name + "\"\n"), name + " in the synopsis");
        line.getCommandSpec().options().forEach(option -> {
            for (String each : option.names()) {
                assertTrue(page.contains(bold(each)), name + " " + each);
            }
        });
        line.getSubcommands().values().forEach(each -> {
            assertTrue(page.contains(".SS \"" + each.getCommandSpec().qualifiedName() + "\"\n"));
            assertDescribed(page, each);
        });
    }

    @Test
    void everyKeyAndWidgetIsThere() {
        String page = page(schema());
        for (String[] line : Keymap.USUAL.lines()) {
            assertTrue(page.contains("\n" + bold(line[0]) + "\n"), line[0]);
        }
        for (Widget widget : WIDGETS) {
            assertTrue(page.contains(".SS \"" + widget.name() + "\"\n"), widget.name());
            for (WidgetKey key : widget.keys()) {
                assertTrue(page.contains("\n" + bold(key.keys()) + "\n"), widget.name() + " " + key.keys());
            }
            for (Option<?> option : widget.options()) {
                assertTrue(page.contains("\n" + bold(option.name()) + " = "), widget.name() + " " + option.name());
            }
        }
        Scenes.all().forEach(scene -> assertTrue(page.contains(".SS \"" + scene.name() + "\"\n"), scene.name()));
    }

    @Test
    void anOptionThatIsAddedToASectionIsThereByItself() {
        assertFalse(page(schema()).contains("bell"));
        String page = page(schema(new Section("sound", "What is heard.", List.of(BELL))));
        assertTrue(page.contains(".SS \"[sound]\"\nWhat is heard.\n.TP 7\n"
                + "\\fBbell\\fR = true\nwhether it rings; true or false\n"), page);
    }

    @Test
    void whatAllOptionsOfATableTakeIsSaidOnce() {
        Option<Boolean> horn = new Option<>("horn", new Type.Flag(), false, "whether it blows");
        String page = page(schema(new Section("sound", "What is heard.", List.of(BELL, horn))));
        assertTrue(page.contains("What is heard. Each takes true or false.\n"), page);
        assertTrue(page.contains("\nwhether it blows\n"), page);
    }

    /** A part in which nothing stands that is declared elsewhere, so that it changes only where the page itself does. */
    @Test
    void goldenPartOfThePage() {
        Option<Boolean> horn = new Option<>("horn", new Type.Flag(), false, "whether it blows");
        Schema all = schema(new Section("sound", "What is heard.", List.of(BELL, horn)));
        String page = page(new Schema(all.tables(), List.of(new Section("bell", "what rings", List.of())), all.page(),
                List.of()));
        int from = page.indexOf(".SH \"CONFIGURATION\"");
        Picture.assertGolden("manual-configuration", page.substring(from, page.indexOf(".SH \"WIDGETS\"")));
    }

    @Test
    void everyExitCodeIsExplained() throws IllegalAccessException {
        for (Field each : Exit.class.getDeclaredFields()) {
            if (each.getType() == int.class) {
                int code = each.getInt(null);
                assertTrue(Exit.MEANINGS.containsKey(code == Exit.SIGNAL ? code + "+n" : "" + code), each.getName());
            }
        }
    }

    /** Those that are named where they are read; some are read in a loop over names. */
    @Test
    void everyEnvironmentVariableThatIsReadIsExplained() throws IOException {
        Pattern reading = Pattern
                .compile("(?:getenv|getOrDefault|get|variable|placed|put)\\((?:\\w+, )?\"([A-Z][A-Z0-9_]{2,})\"");
        TreeSet<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = reading.matcher(Files.readString(file));
                while (matcher.find()) {
                    read.add(matcher.group(1));
                }
            }
        }
        assertTrue(read.contains("NO_COLOR") && read.contains("XDG_CONFIG_HOME"), read.toString());
        Stream.of(Variable.READ, Variable.GIVEN).flatMap(List::stream).forEach(each -> read.remove(each.name()));
        // Not a matter of ours, but of Python's.
        read.remove("PYTHONDONTWRITEBYTECODE");
        assertEquals(List.of(), List.copyOf(read));
    }
}
