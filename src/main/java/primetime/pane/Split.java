package primetime.pane;

import java.util.List;

/** A layout: which part of a rectangle each pane gets. Leaves hold the numbers of panes. */
public sealed interface Split permits Split.Leaf, Split.Row, Split.Column {
    /** One pane, by its place in the page's list. */
    record Leaf(int pane) implements Split {
    }

    /** Parts side by side; {@code weights} are their shares of the width. */
    record Row(List<Split> parts, List<Integer> weights) implements Split {
        public Row {
            parts = List.copyOf(parts);
            weights = checked(parts, weights);
        }
    }

    /** Parts one below the other; {@code weights} are their shares of the height. */
    record Column(List<Split> parts, List<Integer> weights) implements Split {
        public Column {
            parts = List.copyOf(parts);
            weights = checked(parts, weights);
        }
    }

    /** Writes the rectangle of every leaf below here into {@code places}, at the number of its pane. */
    default void place(Rect area, Rect[] places) {
        if (this instanceof Leaf leaf) {
            places[leaf.pane()] = area;
        } else if (this instanceof Row row) {
            int from = 0;
            for (int i = 0; i < row.parts().size(); i++) {
                int until = share(row.weights(), i, area.columns());
                row.parts().get(i).place(area.across(from, until - from), places);
                from = until;
            }
        } else if (this instanceof Column column) {
            int from = 0;
            for (int i = 0; i < column.parts().size(); i++) {
                int until = share(column.weights(), i, area.rows());
                column.parts().get(i).place(area.down(from, until - from), places);
                from = until;
            }
        }
    }

    /** The same with other shares of the parts on top, where there are as many; else as it is. */
    default Split weighted(List<Integer> weights) {
        if (this instanceof Row row && row.parts().size() == weights.size()) {
            return new Row(row.parts(), weights);
        }
        return this instanceof Column column && column.parts().size() == weights.size()
                ? new Column(column.parts(), weights)
                : this;
    }

    private static List<Integer> checked(List<Split> parts, List<Integer> weights) {
        if (parts.isEmpty() || parts.size() != weights.size() || weights.stream().anyMatch(weight -> weight <= 0)) {
            throw new IllegalArgumentException(parts.size() + " parts with the weights " + weights);
        }
        return List.copyOf(weights);
    }

    /** Where the part of this number ends, so that all parts together fill the length exactly. */
    private static int share(List<Integer> weights, int last, int length) {
        int sum = 0;
        int all = 0;
        for (int i = 0; i < weights.size(); i++) {
            all += weights.get(i);
            sum += i <= last ? weights.get(i) : 0;
        }
        return (int) Math.round((double) length * sum / all);
    }
}
