package primetime.cli;

import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IOptionRenderer;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A row of the help: picocli's own, but for an option that has a letter, a value and no long name. It would put two
 * blanks between the letter and the value, because it keeps one for the comma that stands before a long name.
 */
final class OptionRow implements IOptionRenderer {
    private static final int COMMA = 2;
    private static final int LONG = 3;
    private final IOptionRenderer usual;

    private OptionRow(IOptionRenderer usual) {
        this.usual = usual;
    }

    /** A help whose rows are these. */
    static Help help(CommandSpec spec, ColorScheme colours) {
        return new Help(spec, colours) {
            @Override
            public IOptionRenderer createDefaultOptionRenderer() {
                return new OptionRow(super.createDefaultOptionRenderer());
            }
        };
    }

    @Override
    public Text[][] render(OptionSpec option, IParamLabelRenderer labels, ColorScheme colours) {
        Text[][] rows = usual.render(option, labels, colours);
        Text[] row = rows[0];
        if (row[COMMA].plainString().isEmpty() && row[LONG].plainString().startsWith(" ")) {
            row[LONG] = row[LONG].substring(1);
        }
        return rows;
    }
}
