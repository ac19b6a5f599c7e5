package primetime;

import java.util.ArrayList;
import java.util.List;
import primetime.config.Schema;
import primetime.drama.Scenes;
import primetime.source.Source;
import primetime.tape.Users;
import primetime.theme.ThemeChoice;
import primetime.widget.StatusOffer;
import primetime.widget.Widget;
import primetime.widget.Widgets;

/** All that a page and the status line can show as long as the shelf and the themes are as they are, and all that can be said of it. */
final class Catalog {
    private final List<Source> sources;
    private final ThemeChoice themes;
    private final Shelf shelf;
    private final Users users;
    private Schema schema;

    /**
     * @param sources those whose intervals can be configured
     * @param users what users are called
     */
    Catalog(List<Source> sources, ThemeChoice themes, Shelf shelf, Users users) {
        this.sources = List.copyOf(sources);
        this.themes = themes;
        this.shelf = shelf;
        this.users = users;
    }

    /** The same with another shelf. */
    Catalog with(Shelf other) {
        return new Catalog(sources, themes, other, users);
    }

    /** The same with other themes. */
    Catalog with(ThemeChoice others) {
        return new Catalog(sources, others, shelf, users);
    }

    ThemeChoice themes() {
        return themes;
    }

    /** New widgets and scenes of the program, one of each. */
    static List<Widget> builtIn(Users users) {
        List<Widget> widgets = new ArrayList<>(Widgets.all(users));
        widgets.addAll(Scenes.all());
        return widgets;
    }

    /** New widgets, one of each: the program's and the drop-ins'. */
    List<Widget> widgets() {
        List<Widget> widgets = builtIn(users);
        widgets.addAll(shelf.widgets());
        return widgets;
    }

    Shelf shelf() {
        return shelf;
    }

    StatusOffer offer() {
        return shelf.offer();
    }

    /** All that a file may say. Any thread; gathered when it is asked for first. */
    synchronized Schema schema() {
        if (schema == null) {
            schema = Settings.schema(widgets(), sources, themes.names(),
                    shelf.onPage(), offer());
        }
        return schema;
    }
}
