package primetime.widget;

import java.util.List;
import primetime.cell.Canvas;
import primetime.tape.View;
import primetime.theme.Role;

/** What all panes of drop-ins have in common: who it is, and what their title says besides its figure. */
abstract sealed class DropInPane implements Widget permits DropInText, DropInValue {
    final DropInLabel label;
    private final List<String> tracks;
    private final TitleLine titleLine = new TitleLine();

    DropInPane(DropInLabel label) {
        this.label = label;
        tracks = List.of(label.track(), Unconfined.TRACK);
    }

    @Override
    public final String name() {
        return label.name();
    }

    @Override
    public final String about() {
        return label.about();
    }

    @Override
    public final List<String> tracks() {
        return tracks;
    }

    /** Its own track. */
    abstract View view(Look look);

    /** Puts into the title what matters of the newest answer. */
    abstract void figure(Look look, TitleLine title);

    @Override
    public final int title(Look look, Canvas line, int column) {
        titleLine.begin(look, line, column);
        if (!label.title().equals(label.name())) {
            titleLine.put(label.title(), Role.TEXT);
        }
        figure(look, titleLine);
        if (view(look).fault() != null) {
            titleLine.put("fault", Role.BAD);
        }
        Unconfined.put(look, titleLine);
        return titleLine.end();
    }
}
