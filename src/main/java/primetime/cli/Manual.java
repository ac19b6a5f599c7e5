package primetime.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine;
import primetime.app.Keymap;
import primetime.config.Schema;
import primetime.config.Section;
import primetime.dropin.Folders;
import primetime.home.Home;
import primetime.option.Option;
import primetime.widget.Widget;

/**
 * The man page, made from what commands, options, keys, widgets and the configuration say of themselves: whatever is new
 * there is in it.
 */
final class Manual {
    /** Of man pages, the one for commands. */
    private static final int SECTION = 1;
    private static final Home HOME = Home.of(Map.of("HOME", "/~"));
    private static final List<String> RELATED = List.of("byobu(1)", "htop(1)", "stress-ng(1)", "tmux(1)", "proc(5)",
            "landlock(7)", "netlink(7)", "sched(7)", "cyclictest(8)", "forkstat(8)");
    private final Roff page = new Roff();
    private final Schema schema;

    private Manual(Schema schema) {
        this.schema = schema;
    }

    /**
     * The page, in the macros of man(7).
     *
     * @param program the whole command line
     * @param schema all that can be configured
     * @param widgets those to be described; what the schema has besides are drop-ins
     * @param scenes the same, of drama
     */
    static String of(CommandLine program, Schema schema, List<Widget> widgets, List<Widget> scenes) {
        Manual manual = new Manual(schema);
        manual.commands(program);
        manual.keys();
        manual.configuration();
        manual.widgets("WIDGETS", widgets);
        manual.widgets("SCENES", scenes);
        manual.surroundings();
        return manual.page.page();
    }

    private void commands(CommandLine program) {
        CommandSpec spec = program.getCommandSpec();
        CommandPages pages = new CommandPages(page);
        String about = String.join(" ", spec.usageMessage().description());
        page.title(spec.name().toUpperCase(Locale.ROOT), SECTION, PrimetimeCommand.RELEASED,
                String.join(" ", spec.version()));
        page.section("NAME");
        page.paragraph(spec.name() + " - " + name(about));
        page.section("SYNOPSIS");
        pages.synopsis(program);
        page.section("DESCRIPTION");
        page.paragraph(about);
        page.section("OPTIONS");
        page.paragraph("These are for the dashboard, which is what there is without a command.");
        pages.options(spec);
        page.section("COMMANDS");
        page.paragraph("Each takes -h and --help besides.");
        pages.below(program);
    }

    /** The first sentence as a name is explained: without capital and full stop. */
    private static String name(String about) {
        String sentence = about.split("\\. ")[0].replaceFirst("\\.$", "");
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private void keys() {
        page.section("KEYS");
        page.paragraph("C- is Ctrl, S- is Shift. Each can be another, see [keys] below.");
        List<Roff.Item> items = new ArrayList<>();
        for (String[] line : Keymap.USUAL.lines()) {
            items.add(new Roff.Item(new Roff.Tag().bold(line[0]), line[1]));
        }
        page.table(items);
    }

    private void configuration() {
        page.section("CONFIGURATION");
        page.paragraph(atHome(HOME.file())
                + " is a file in TOML. primetime config dump writes one to begin"
                + " with, primetime config check tells what is wrong in one, and a running dashboard follows it.");
        for (Section table : schema.tables()) {
            if (!table.name().isEmpty()) {
                page.subsection("[" + table.name() + "]");
            }
            String alike = table.accepted();
            page.paragraph(table.about() + (alike.isEmpty() ? "" : " Each takes " + alike + "."));
            if (alike.isEmpty()) {
                page.items(options(table, true));
            } else {
                page.table(options(table, false));
            }
        }
        page.subsection("[[page]]");
        page.paragraph(CommandPages.sentence(schema.page().about()) + " Pages stand in the order of their numbers.");
        page.items(options(schema.page(), true));
        page.subsection("[[page.pane]]");
        page.paragraph("A pane of the page above it. It takes the options of its widget, see WIDGETS.");
        page.items(List.of(new Roff.Item(new Roff.Tag().bold("widget"),
                "one of " + schema.panes().stream().map(Section::name).collect(Collectors.joining(", ")))));
    }

    private void widgets(String heading, List<Widget> widgets) {
        page.section(heading);
        for (Widget widget : widgets) {
            page.subsection(widget.name());
            page.paragraph(CommandPages.sentence(widget.about()));
            page.table(widget.keys().stream()
                    .map(key -> new Roff.Item(new Roff.Tag().bold(key.keys()), key.words())).toList());
            schema.panes().stream().filter(section -> section.name().equals(widget.name()))
                    .forEach(section -> page.items(options(section, true)));
        }
    }

    private static List<Roff.Item> options(Section section, boolean isEach) {
        List<Roff.Item> items = new ArrayList<>();
        section.options().forEach(option -> items.add(option(option, isEach)));
        return items;
    }

    private static <T> Roff.Item option(Option<T> option, boolean isEach) {
        Roff.Tag tag = new Roff.Tag().bold(option.name()).plain(" = " + option.type().write(option.fallback()));
        return new Roff.Item(tag, option.help() + (isEach ? "; " + option.type().accepted() : ""));
    }

    private void surroundings() {
        Folders folders = Folders.of(Map.of("HOME", HOME.folder().toString()));
        page.section("FILES");
        page.items(List.of(file(atHome(HOME.file()), "what shall be shown, and how; never written"),
                file(atHome(HOME.themes()) + "/NAME.theme", "a person's own themes"),
                file(atHome(folders.own()), "a person's own drop-ins"),
                file(atHome(folders.byobu()), "byobu's notifications, which are drop-ins too"),
                file(atHome(folders.state()) + "/NAME", "the folder of a drop-in that may write")));
        page.section("ENVIRONMENT");
        page.table(variables(Variable.READ));
        page.subsection("Of a drop-in");
        page.table(variables(Variable.GIVEN));
        page.section("EXIT STATUS");
        page.table(Exit.MEANINGS.entrySet().stream()
                .map(each -> new Roff.Item(new Roff.Tag().bold(each.getKey()), each.getValue())).toList());
        page.section("SEE ALSO");
        page.paragraph(String.join(", ", RELATED));
    }

    /** As the shell writes it, which is no absolute path. */
    private static String atHome(Path path) {
        return path.toString().substring(1);
    }

    private static Roff.Item file(String path, String words) {
        return new Roff.Item(new Roff.Tag().italic(path), words);
    }

    private static List<Roff.Item> variables(List<Variable> variables) {
        return variables.stream().map(each -> new Roff.Item(new Roff.Tag().bold(each.name()), each.words())).toList();
    }
}
