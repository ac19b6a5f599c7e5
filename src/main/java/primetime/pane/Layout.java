package primetime.pane;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import primetime.pane.Split.Column;
import primetime.pane.Split.Leaf;
import primetime.pane.Split.Row;

/** The named layouts, in the order in which the key walks them: our own, then the five that tmux has. */
public enum Layout {
    /** Two columns: what happens on the left, how it feels on the right, load and drama sharing the lower right. */
    HOME("home") {
        @Override
        public Split of(int panes) {
            if (panes != 5) {
                return TILED.of(panes);
            }
            Split lowerRight = new Row(List.of(new Leaf(3), new Leaf(4)), List.of(50, 50));
            Split left = new Column(List.of(new Leaf(0), new Leaf(2)), List.of(54, 46));
            Split right = new Column(List.of(new Leaf(1), lowerRight), List.of(54, 46));
            return new Row(List.of(left, right), List.of(52, 48));
        }
    },
    EVEN_HORIZONTAL("even-horizontal") {
        @Override
        public Split of(int panes) {
            return new Row(leaves(0, panes), even(panes));
        }
    },
    EVEN_VERTICAL("even-vertical") {
        @Override
        public Split of(int panes) {
            return new Column(leaves(0, panes), even(panes));
        }
    },
    MAIN_HORIZONTAL("main-horizontal") {
        @Override
        public Split of(int panes) {
            return panes == 1 ? new Leaf(0)
                    : new Column(List.of(new Leaf(0), new Row(leaves(1, panes), even(panes - 1))), List.of(60, 40));
        }
    },
    MAIN_VERTICAL("main-vertical") {
        @Override
        public Split of(int panes) {
            return panes == 1 ? new Leaf(0)
                    : new Row(List.of(new Leaf(0), new Column(leaves(1, panes), even(panes - 1))), List.of(60, 40));
        }
    },
    TILED("tiled") {
        @Override
        public Split of(int panes) {
            int across = (int) Math.ceil(Math.sqrt(panes));
            List<Split> rows = new ArrayList<>();
            for (int from = 0; from < panes; from += across) {
                int until = Math.min(panes, from + across);
                rows.add(new Row(leaves(from, until), even(until - from)));
            }
            return new Column(rows, even(rows.size()));
        }
    };

    private final String word;

    Layout(String word) {
        this.word = word;
    }

    /** The name that people write. */
    public String word() {
        return word;
    }

    /** The tree for so many panes, at least one. */
    public abstract Split of(int panes);

    public Layout next() {
        return values()[(ordinal() + 1) % values().length];
    }

    private static List<Split> leaves(int from, int until) {
        List<Split> leaves = new ArrayList<>();
        for (int i = from; i < until; i++) {
            leaves.add(new Leaf(i));
        }
        return leaves;
    }

    private static List<Integer> even(int count) {
        return Collections.nCopies(count, 1);
    }
}
