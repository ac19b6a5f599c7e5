package primetime.app;

import java.util.ArrayList;
import java.util.List;
import primetime.cell.Width;
import primetime.option.Option;
import primetime.option.Options;
import primetime.pane.Pane;
import primetime.theme.Role;
import primetime.widget.Widget;
import primetime.widget.WidgetKey;

/**
 * What a pane's widget is, its own keys, and its options as they are and as they would be: the widget's own declarations.
 */
final class PaneHelp {
    private static final int INDENT = 2;
    /** A value may be a filter of 200 characters. */
    private static final int MOST_VALUE = 16;
    private static final List<String> HEAD = List.of("option", "now", "default", "");
    private static final List<Role> DIMMED = List.of(Role.DIM, Role.DIM, Role.DIM, Role.DIM);

    private PaneHelp() {
    }

    /** The lines, within a width. */
    static HelpText of(Pane pane, int width) {
        Widget widget = pane.widget();
        HelpText text = new HelpText(width);
        text.paragraph(0, widget.about(), Role.TEXT);
        text.blank();
        if (widget.keys().isEmpty()) {
            text.paragraph(0, "no keys of its own", Role.DIM);
        }
        int end = widget.keys().stream().mapToInt(key -> key.keys().length()).max().orElse(0);
        for (WidgetKey key : widget.keys()) {
            text.key(end, key.keys(), key.words());
        }
        if (!widget.options().isEmpty()) {
            text.blank();
            options(text, widget.options(), widget.options(pane.state()), width);
        }
        return text;
    }

    /** One line each; where the width is too small for that, the help stands beneath. */
    private static void options(HelpText text, List<Option<?>> options, Options now, int width) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        options.forEach(option -> rows.add(row(option, now)));
        List<Integer> columns = new ArrayList<>(List.of(0));
        for (int i = 0; i < 3; i++) {
            int column = i;
            int widest = rows.stream().mapToInt(row -> Width.of(row.get(column))).max().orElse(0);
            columns.add(columns.get(i) + (i == 0 ? widest : Math.min(MOST_VALUE, widest)) + HelpText.GAP);
        }
        boolean beside = rows.stream().allMatch(row -> columns.get(3) + Width.of(row.get(3)) <= width);
        for (List<String> row : rows) {
            boolean isSame = row.get(1).equals(row.get(2));
            List<Role> roles = row == HEAD ? DIMMED
                    : List.of(Role.TEXT, isSame ? Role.TEXT : Role.STRONG, Role.DIM, Role.DIM);
            int shown = beside ? 4 : 3;
            text.row(row.subList(0, shown), columns.subList(0, shown), roles.subList(0, shown));
            if (!beside && row != HEAD) {
                text.paragraph(INDENT, row.get(3), Role.DIM);
            }
        }
    }

    private static <T> List<String> row(Option<T> option, Options now) {
        return List.of(option.name(), option.type().write(now.get(option)), option.type().write(option.fallback()),
                option.help());
    }
}
