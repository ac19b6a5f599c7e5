package primetime.pane;

import java.util.ArrayList;
import java.util.List;
import primetime.widget.ViewState;
import primetime.widget.Widget;

/**
 * One full-screen arrangement of panes.
 *
 * @param split how the panes share the screen
 * @param focus the number of the pane that has the focus
 * @param zoomed whether that pane has the screen to itself
 */
public record Page(String name, List<Pane> panes, Layout layout, Split split, int focus, boolean zoomed) {
    /** A pane smaller than this, its border included, would show nothing: the focused one is shown alone then. */
    static final int LEAST_COLUMNS = 16;
    static final int LEAST_ROWS = 5;

    public Page {
        panes = List.copyOf(panes);
        if (focus < 0 || focus >= panes.size()) {
            throw new IllegalArgumentException("focus " + focus + " of " + panes.size() + " panes");
        }
    }

    /** A page of these widgets; there must be at least one. */
    public static Page of(String name, List<? extends Widget> widgets, Layout layout) {
        List<Pane> panes = new ArrayList<>();
        widgets.forEach(widget -> panes.add(new Pane(widget, ViewState.START)));
        return new Page(name, panes, layout, layout.of(panes.size()), 0, false);
    }

    /**
     * A page of these panes; there must be at least one.
     *
     * @param sizes the shares of what the layout divides first, in per cent; none for its own
     */
    public static Page of(String name, List<Pane> panes, Layout layout, List<Integer> sizes) {
        return new Page(name, panes, layout, layout.of(panes.size()).weighted(sizes), 0, false);
    }

    public Pane focused() {
        return panes.get(focus);
    }

    public Page focus(int pane) {
        return new Page(name, panes, layout, split, Math.floorMod(pane, panes.size()), zoomed);
    }

    public Page zoom(boolean on) {
        return new Page(name, panes, layout, split, focus, on);
    }

    /** The same panes in another layout; the focus stays and a zoom ends. */
    public Page arrange(Layout other) {
        return new Page(name, panes, other, other.of(panes.size()), focus, false);
    }

    /** The focused pane with another view state. */
    public Page with(ViewState state) {
        List<Pane> changed = new ArrayList<>(panes);
        changed.set(focus, focused().with(state));
        return new Page(name, changed, layout, split, focus, zoomed);
    }

    /** Of some pages the one that this is another version of: the one of its name. Null where there is none. */
    public Page among(List<Page> others) {
        return others.stream().filter(each -> each.name.equals(name)).findFirst().orElse(null);
    }

    /**
     * This page as the person left an earlier one: panes of the same widget that are asked for in the same words stay as
     * they were, and so do focus and zoom where their pane is still here. Where it was split otherwise, it is split anew.
     */
    public Page as(Page other) {
        List<Pane> left = new ArrayList<>();
        List<Pane> before = new ArrayList<>(other.panes);
        int focused = -1;
        for (Pane pane : panes) {
            Pane same = before.stream().filter(each -> each.widget().name().equals(pane.widget().name())).findFirst()
                    .orElse(null);
            // Of two alike each stays as it was.
            before.remove(same);
            focused = same == other.focused() ? left.size() : focused;
            left.add(same != null && same.start().equals(pane.start()) ? pane.with(same.state()) : pane);
        }
        return new Page(name, left, layout, split, Math.max(0, focused), focused >= 0 && other.zoomed);
    }

    /** The rectangle of each pane on an area, null for those not shown: behind a zoom, or where all would be too small. */
    public Rect[] places(Rect area) {
        Rect[] places = new Rect[panes.size()];
        if (!zoomed) {
            split.place(area, places);
            for (Rect place : places) {
                if (place == null || place.columns() < LEAST_COLUMNS || place.rows() < LEAST_ROWS) {
                    return alone(area);
                }
            }
            return places;
        }
        return alone(area);
    }

    private Rect[] alone(Rect area) {
        Rect[] places = new Rect[panes.size()];
        places[focus] = area;
        return places;
    }

    /**
     * The pane that lies next in a direction, for arrows: of those beyond the focused one's edge the nearest, and of
     * several equally near the one with the most of that edge in common. The focused one itself where there is none.
     *
     * @param dx -1 left, 1 right, else 0
     * @param dy -1 up, 1 down, else 0
     */
    public int neighbour(Rect area, int dx, int dy) {
        Rect[] places = places(area);
        Rect from = places[focus];
        int best = focus;
        int bestScore = Integer.MAX_VALUE;
        for (int i = 0; i < places.length; i++) {
            Rect to = places[i];
            if (i == focus || to == null) {
                continue;
            }
            int distance = dx > 0 ? to.column() - from.column() - from.columns()
                    : dx < 0 ? from.column() - to.column() - to.columns()
                            : dy > 0 ? to.row() - from.row() - from.rows() : from.row() - to.row() - to.rows();
            int common = dx != 0 ? overlap(from.row(), from.rows(), to.row(), to.rows())
                    : overlap(from.column(), from.columns(), to.column(), to.columns());
            int score = distance * 1000 - common;
            if (distance >= 0 && common > 0 && score < bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return best;
    }

    private static int overlap(int a, int lengthA, int b, int lengthB) {
        return Math.min(a + lengthA, b + lengthB) - Math.max(a, b);
    }
}
