package primetime.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import primetime.cell.Grid;
import primetime.cell.Printable;
import primetime.option.Nearest;
import primetime.term.Environment;
import primetime.term.StyledLines;
import primetime.theme.Theme;
import primetime.theme.ThemeChoice;

/** {@code primetime themes}: what each theme looks like here; where there is no terminal, their names. */
@Command(name = "themes", description = "What each theme looks like on this terminal. Your own go into $XDG_CONFIG_HOME/primetime/themes/NAME.theme.")
final class ThemesCommand extends Subcommand {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "only this one")
    private String name;

    ThemesCommand(Programs programs) {
        super(programs);
    }

    @Override
    int print(PrintWriter out) {
        ThemeChoice choice = ThemeChoice.of(System.getenv());
        choice.complaints()
                .forEach(line -> spec().commandLine().getErr().println("primetime: " + Printable.text(line)));
        spec().commandLine().getErr().flush();
        if (name != null && !choice.names().contains(name)) {
            throw unknown(spec(), name, choice.names());
        }
        List<Theme> shown = (name == null ? choice.names() : List.of(name)).stream().map(choice::theme).toList();
        Environment environment = Environment.of(System.getenv());
        print(shown, environment, programs.columns(environment), out);
        return Exit.OK;
    }

    /** Pictures for a terminal of so many columns; for none, 0, a line for each. */
    static void print(List<Theme> themes, Environment environment, int columns, PrintWriter out) {
        int widest = themes.stream().mapToInt(theme -> theme.name().length()).max().orElse(0);
        for (Theme theme : themes) {
            if (columns > 0) {
                Grid picture = ThemePreview.of(theme.on(environment.depth(), environment.glyphs()), columns);
                out.print(StyledLines.of(picture, environment));
            } else {
                String gap = " ".repeat(widest - theme.name().length() + 2);
                out.println((theme.name() + gap + theme.about()).stripTrailing());
            }
        }
    }

    /** For a word that names no theme. */
    static ParameterException unknown(CommandSpec spec, String given, List<String> names) {
        return new ParameterException(spec.commandLine(), "no theme is called " + given + "; did you mean "
                + Nearest.to(given, names) + "? There are " + String.join(", ", names) + ".");
    }
}
