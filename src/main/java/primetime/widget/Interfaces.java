package primetime.widget;

import java.util.ArrayList;
import java.util.List;
import primetime.tape.ValuesView;

/**
 * The network interfaces in the order in which they are shown: first the main one, the loopback last, the others as the
 * kernel lists them. The main one carries the default route; where none or several do it is the one that moved most
 * bytes since boot, not the one that is busiest just now, which would change from second to second.
 */
final class Interfaces {
    private final Families<Link> links = new Families<>(".rx_bytes", Link::new);
    private final List<Link> shown = new ArrayList<>();

    /** Those that are there at the window's end and whose names contain {@code filter}; valid until the next call. */
    List<Link> at(ValuesView net, String filter) {
        List<Link> known = links.of(net);
        shown.clear();
        int main = main(known, net, filter);
        if (main >= 0) {
            shown.add(known.get(main));
        }
        add(known, net, filter, main, false);
        add(known, net, filter, main, true);
        return shown;
    }

    private void add(List<Link> known, ValuesView net, String filter, int main, boolean loopback) {
        for (int i = 0; i < known.size(); i++) {
            Link link = known.get(i);
            if (i != main && link.isLoopback() == loopback && isShown(link, net, filter)) {
                shown.add(link);
            }
        }
    }

    private static boolean isShown(Link link, ValuesView net, String filter) {
        return net.has(link.rxBytes()) && link.name().contains(filter);
    }

    private static int main(List<Link> known, ValuesView net, String filter) {
        int best = -1;
        for (int i = 0; i < known.size(); i++) {
            Link link = known.get(i);
            if (isShown(link, net, filter) && (best < 0 || isBefore(link, known.get(best), net, filter))) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isBefore(Link a, Link b, ValuesView net, String filter) {
        if (a.name().equals(filter) != b.name().equals(filter)) {
            return a.name().equals(filter);
        }
        if (a.isDefault(net) != b.isDefault(net)) {
            return a.isDefault(net);
        }
        if (a.isLoopback() != b.isLoopback()) {
            return b.isLoopback();
        }
        return a.total(net) > b.total(net);
    }
}
