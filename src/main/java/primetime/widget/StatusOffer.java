package primetime.widget;

import java.util.ArrayList;
import java.util.List;
import primetime.option.Option;
import primetime.option.Type;

/**
 * What can stand on the status line: our own items, and drop-ins that are a status. A drop-in of the same name as an item
 * takes its place.
 *
 * @param dropIns all that can
 * @param own the names of those that do without being asked for, from the left; they stand before our own
 */
public record StatusOffer(List<DropInLabel> dropIns, List<String> own) {
    /** Our own items alone. */
    public static final StatusOffer OURS = new StatusOffer(List.of(), List.of());
    static final String FIGURE = "{}";
    private static final int MOST_ITEMS = 32;
    private static final Type<String> FORMAT = new Type.Meaning(40, "a text with {} for the figures",
            text -> text.indexOf(FIGURE) >= 0 && text.indexOf(FIGURE) == text.lastIndexOf(FIGURE) ? ""
                    : "takes a text with one {} for the figures");

    public StatusOffer {
        dropIns = List.copyOf(dropIns);
        own = List.copyOf(own);
    }

    /** Which items there are, from the left. */
    public Option<List<String>> items() {
        List<String> ours = StatusItems.all().stream().map(StatusItem::name).toList();
        // What takes as much room as it likes stands where nothing else moves with it: at the left of what is at the right.
        List<String> fallback = new ArrayList<>(own);
        fallback.removeAll(ours);
        fallback.addAll(ours);
        return new Option<>("items", new Type.Several<>(new Type.Word(names()), MOST_ITEMS), fallback,
                "what is told, from the left");
    }

    /** How each item is written: what stands around its figures. */
    public List<Option<String>> formats() {
        return names().stream().map(StatusOffer::format).toList();
    }

    static Option<String> format(String name) {
        return new Option<>(name, FORMAT, FIGURE,
                "how " + name + " is written");
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(StatusItems.all().stream().map(StatusItem::name).toList());
        dropIns.stream().map(DropInLabel::name).filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    /** The drop-in of that name, or null. */
    public DropInLabel dropIn(String name) {
        return dropIns.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
