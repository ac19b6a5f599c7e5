package primetime.config;

import java.util.ArrayList;
import java.util.List;
import primetime.option.Nearest;

/** What is said of a name that means nothing where it stands: what it was meant to be, or where it means something. */
final class Unknown {
    private static final int LONGEST = 60;
    private final Schema schema;

    Unknown(Schema schema) {
        this.schema = schema;
    }

    /**
     * @param what it should be the name of
     * @param known what would mean something there
     */
    static String words(String what, String given, List<String> known) {
        return "there is no " + what + " " + shown(given) + likely(given, known);
    }

    /** The same of an option: one that is right may stand in the wrong place, since a table goes on until the next. */
    String option(String given, List<String> known) {
        List<String> places = isNear(given, known) ? List.of() : places(given);
        return places.isEmpty() ? words("option", given, known)
                : "there is no option " + shown(given) + " here; it belongs " + String.join(" or ", places);
    }

    private static String likely(String given, List<String> known) {
        return isNear(given, known) ? "; did you mean " + Nearest.to(given, known) + "?"
                : known.isEmpty() ? " here, nor any other" : "; there is " + String.join(", ", known);
    }

    /** To measure the distance of what is much longer than any name would take long, too. */
    private static boolean isNear(String given, List<String> known) {
        return given.length() <= LONGEST && Nearest.isNear(given, Nearest.to(given, known));
    }

    private List<String> places(String name) {
        List<String> places = new ArrayList<>();
        for (Section table : schema.tables()) {
            if (table.option(name) != null) {
                places.add(table.name().isEmpty() ? "above all tables" : "under [" + table.name() + "]");
            }
        }
        if (schema.page().option(name) != null) {
            places.add("under [[page]], above its panes");
        }
        List<String> widgets = schema.panes().stream().filter(pane -> pane.option(name) != null).map(Section::name)
                .toList();
        if (name.equals(ConfigReader.WIDGET)) {
            places.add("under [[page.pane]]");
        } else if (!widgets.isEmpty()) {
            places.add("under [[page.pane]] of " + String.join(", ", widgets));
        }
        return places;
    }

    /** A name as it would have to be written. */
    private static String shown(String name) {
        boolean whole = name.codePointCount(0, name.length()) <= LONGEST;
        return ConfigText.key(whole ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST - 3)) + "...");
    }
}
