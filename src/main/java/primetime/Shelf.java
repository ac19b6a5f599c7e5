package primetime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import primetime.dropin.DropIn;
import primetime.dropin.Origin;
import primetime.tape.Tape;
import primetime.widget.DropInLabel;
import primetime.widget.DropInText;
import primetime.widget.DropInValue;
import primetime.widget.StatusOffer;
import primetime.widget.Widget;

/** The drop-ins that are here, and where they stand: as panes, as chips of the status line, on tracks. Immutable. */
final class Shelf {
    private static final int MOST_PANES = 7;
    private static final int MOST_CHIPS = 16;
    private final List<DropIn> found;
    private final List<String> taken;

    /** @param taken the names of the widgets that are none of drop-ins; a drop-in of such a name is only listed */
    Shelf(List<DropIn> found, List<String> taken) {
        this.found = List.copyOf(found);
        this.taken = List.copyOf(taken);
    }

    /** What is here now; one whose header cannot be read any more stays where it stood. */
    Shelf with(List<DropIn> now) {
        Map<String, DropIn> before = found.stream().collect(Collectors.toMap(DropIn::name, Function.identity()));
        return new Shelf(now.stream().map(each -> each.after(before.getOrDefault(each.name(), each))).toList(), taken);
    }

    /** All that were found, one for each name. */
    List<DropIn> found() {
        return found;
    }

    /** Those of these names, by name. */
    List<DropIn> named(Set<String> names) {
        return showable().stream().filter(each -> names.contains(each.name())).toList();
    }

    private List<DropIn> showable() {
        return found.stream().filter(each -> !taken.contains(each.name())).toList();
    }

    private List<DropIn> own() {
        return showable().stream().filter(each -> each.origin() != Origin.SHIPPED).toList();
    }

    /**
     * The names of those that stand on the first page without being asked for: a person's own. What never had a header,
     * such as a note or the source of a program, comes last: it takes no pane from one that has.
     */
    List<String> onPage() {
        return own().stream().filter(each -> !each.isStatus()).sorted(
                Comparator.comparing((DropIn each) -> each.kind().isEmpty()).thenComparing(DropIn::name))
                .limit(MOST_PANES).map(DropIn::name).toList();
    }

    /** Those that can stand on the status line; a person's own do without being asked for. */
    StatusOffer offer() {
        return new StatusOffer(showable().stream().filter(DropIn::isStatus).map(Shelf::label).toList(),
                own().stream().filter(DropIn::isStatus).limit(MOST_CHIPS).map(DropIn::name).toList());
    }

    /** Whether the panes and chips of another are the same. */
    boolean looksLike(Shelf other) {
        return looks().equals(other.looks());
    }

    private List<List<Object>> looks() {
        return showable().stream().map(each -> List.<Object>of(label(each), each.isNumber(), each.isStatus())).toList();
    }

    private static DropInLabel label(DropIn each) {
        return new DropInLabel(each.name(), each.title(), each.unit(), each.from(), each.track());
    }

    /** A new pane for each. */
    List<Widget> widgets() {
        List<Widget> widgets = new ArrayList<>();
        for (DropIn each : showable()) {
            widgets.add(each.isNumber() ? new DropInValue(label(each)) : new DropInText(label(each)));
        }
        return widgets;
    }

    /** Makes the tracks that are not there; one that became of another kind begins anew. The tape's thread. */
    static void tracks(List<DropIn> dropIns, Tape tape, long bytes) {
        for (DropIn each : dropIns) {
            if (each.isNumber() && !tape.hasValues(each.track())) {
                tape.values(each.track(), bytes);
            } else if (!each.isNumber() && !tape.hasTexts(each.track())) {
                tape.texts(each.track(), bytes);
            }
        }
    }
}
