package primetime.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What commands say of themselves, as parts of the man page. */
final class CommandPages {
    private final Roff page;

    CommandPages(Roff page) {
        this.page = page;
    }

    /** How each command is typed, the given one first. */
    void synopsis(CommandLine line) {
        Help help = line.getHelpFactory().create(line.getCommandSpec(), Help.defaultColorScheme(Help.Ansi.OFF));
        String name = line.getCommandSpec().qualifiedName();
        page.synopsis(name, help.synopsis(0).strip().replaceAll("\\s+", " ").substring(name.length()));
        subcommands(line).forEach(this::synopsis);
    }

    /** A part for each command below this one. */
    void below(CommandLine line) {
        for (CommandLine each : subcommands(line)) {
            CommandSpec spec = each.getCommandSpec();
            page.subsection(spec.qualifiedName());
            page.paragraph(sentence(shown(spec.usageMessage().description())));
            page.items(parameters(spec));
            options(spec);
            for (String words : spec.usageMessage().footer()) {
                if (!words.isBlank()) {
                    page.paragraph(shown(words));
                }
            }
            below(each);
        }
    }

    /** Each once, whatever else it may be called. */
    private static List<CommandLine> subcommands(CommandLine line) {
        return new ArrayList<>(new LinkedHashSet<>(line.getSubcommands().values()));
    }

    private static List<Roff.Item> parameters(CommandSpec spec) {
        List<Roff.Item> items = new ArrayList<>();
        for (PositionalParamSpec each : spec.positionalParameters()) {
            if (!each.hidden()) {
                items.add(new Roff.Item(new Roff.Tag().italic(each.paramLabel()), shown(each.description())));
            }
        }
        return items;
    }

    /** The options of a command itself; below the first command without help, which they all have. */
    void options(CommandSpec spec) {
        List<Roff.Item> items = new ArrayList<>();
        for (OptionSpec each : spec.options()) {
            if (!each.hidden() && (!each.usageHelp() || spec.parent() == null)) {
                items.add(new Roff.Item(tag(each), shown(each.description())));
            }
        }
        page.items(items);
    }

    private static Roff.Tag tag(OptionSpec option) {
        Roff.Tag tag = new Roff.Tag();
        for (String name : option.names()) {
            tag.plain(name.equals(option.names()[0]) ? "" : ", ").bold(name);
        }
        boolean isNeeded = option.arity().min() > 0;
        return option.arity().max() == 0 ? tag
                : tag.plain(isNeeded ? " " : " [").italic(option.paramLabel()).plain(isNeeded ? "" : "]");
    }

    /** As picocli's own help would show it, in one line. */
    private static String shown(String... lines) {
        return Help.Ansi.OFF.string(String.join(" ", lines).replace("%n", " ").replace("%%", "%"));
    }

    /** With a capital, and with a full stop where it has none. */
    static String sentence(String words) {
        return words.isEmpty() ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1) + (words.matches(".*[.?!]") ? "" : ".");
    }
}
