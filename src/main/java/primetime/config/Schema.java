package primetime.config;

import java.util.ArrayList;
import java.util.List;
import primetime.option.Option;
import primetime.option.Type;

/**
 * All that a file may say.
 *
 * @param tables the tables that stand at most once, the nameless one first
 * @param panes one for each widget, under its name
 * @param page what can be said of a page besides its panes, see {@link #page}
 * @param pages what is shown where the file has no page
 */
public record Schema(List<Section> tables, List<Section> panes, Section page, List<PageChoice> pages) {
    /** The table of keys, whose options are the actions; no two may have the same key. */
    public static final String KEYS = "keys";
    /** The word for whatever theme suits the terminal. */
    public static final String AUTO = "auto";
    /** What a page is called. */
    public static final Option<String> NAME = new Option<>("name", new Type.Text(20, "a name"), "",
            "what the status line calls it");
    /** The share of one pane. */
    static final Type<Double> SHARE = new Type.Number(5, 95, "per cent");
    /** The shares of the panes, in per cent; nothing for the layout's own. */
    public static final Option<List<Double>> SIZES = new Option<>("sizes",
            new Type.Several<>(SHARE, 16), List.of(),
            "the share of each pane, or of the main one and the others");

    public Schema {
        tables = List.copyOf(tables);
        panes = List.copyOf(panes);
        pages = List.copyOf(pages);
    }

    /** The option that names one of these themes, which stands above all tables. */
    public static Option<String> theme(List<String> themes) {
        List<String> words = new ArrayList<>(List.of(AUTO));
        words.addAll(themes);
        return new Option<>("theme", new Type.Word(words), AUTO,
                "the colours; " + AUTO + " is what suits the terminal");
    }

    /** The options of a page with one of these layouts. */
    public static Section page(List<String> layouts) {
        return new Section("page", "a screenful of panes", List.of(NAME, layout(layouts), SIZES));
    }

    private static Option<String> layout(List<String> layouts) {
        return new Option<>("layout", new Type.Word(layouts), layouts.get(0), "how the panes share the screen");
    }

    /** How the panes of a page are laid out. */
    @SuppressWarnings("unchecked") // page() put it there.
    public Option<String> layout() {
        return (Option<String>) page.option("layout");
    }

    Section table(String name) {
        return find(tables, name);
    }

    Section pane(String widget) {
        return find(panes, widget);
    }

    private static Section find(List<Section> sections, String name) {
        for (Section section : sections) {
            if (section.name().equals(name)) {
                return section;
            }
        }
        return null;
    }

    static List<String> names(List<Section> sections) {
        List<String> names = new ArrayList<>();
        sections.forEach(section -> names.add(section.name()));
        return names;
    }
}
