package primetime.widget;

import java.util.Arrays;

/**
 * A {@link ProcessTree} as rows, parents before children and children in the order in which they were met. Children of one
 * parent that ended the same way under the same name and started nobody share a row. Used again and again.
 */
final class TreeRows {
    /** A child is compared with so many that were told before. */
    private static final int COMPARED = 8;
    /** Guides are drawn for so many levels. */
    static final int DEEPEST = 62;
    private final int[] recent = new int[COMPARED];
    private int[] firstChild = {};
    private int[] lastChild = {};
    private int[] next = {};
    private int[] heads = {};
    private int[] folded = {};
    private long[] livesSummed = {};
    private int[] newest = {};
    private int[] rows = {};
    private int[] depths = {};
    private long[] guides = {};
    private int count;
    private ProcessTree tree;

    /** Arranges what is kept of a tree. */
    void arrange(ProcessTree newTree) {
        tree = newTree;
        count = 0;
        int nodes = tree.count();
        size(nodes + 1);
        // The place behind the last node is the root of all that have no parent.
        Arrays.fill(firstChild, 0, nodes + 1, ProcessTree.NONE);
        for (int node = 0; node < nodes; node++) {
            heads[node] = newest[node] = node;
            folded[node] = 1;
            livesSummed[node] = Math.max(0, tree.life(node));
            next[node] = ProcessTree.NONE;
            if (tree.isKept(node)) {
                link(node, tree.parent(node) == ProcessTree.NONE ? nodes : tree.parent(node));
            }
        }
        for (int node = 0; node <= nodes; node++) {
            fold(node);
        }
        walk(nodes);
    }

    private void size(int size) {
        if (rows.length < size) {
            int grown = Math.max(256, size * 2);
            firstChild = new int[grown];
            lastChild = new int[grown];
            next = new int[grown];
            heads = new int[grown];
            folded = new int[grown];
            livesSummed = new long[grown];
            newest = new int[grown];
            rows = new int[grown];
            depths = new int[grown];
            guides = new long[grown];
        }
    }

    private void link(int node, int parent) {
        if (firstChild[parent] == ProcessTree.NONE) {
            firstChild[parent] = node;
        } else {
            next[lastChild[parent]] = node;
        }
        lastChild[parent] = node;
    }

    /** Takes out of a row of siblings those that are told by one before them. */
    private void fold(int parent) {
        int before = ProcessTree.NONE;
        int told = 0;
        for (int node = firstChild[parent]; node != ProcessTree.NONE; node = next[node]) {
            boolean isFoldable = isFoldable(node);
            int head = isFoldable ? alike(node, Math.min(told, COMPARED)) : ProcessTree.NONE;
            if (head == ProcessTree.NONE) {
                before = node;
                recent[told % COMPARED] = node;
                told += isFoldable ? 1 : 0;
            } else {
                heads[node] = head;
                folded[head]++;
                livesSummed[head] += Math.max(0, tree.life(node));
                newest[head] = node;
                next[before] = next[node];
            }
        }
    }

    private boolean isFoldable(int node) {
        return firstChild[node] == ProcessTree.NONE && !tree.isAlive(node) && !tree.comm(node).isEmpty();
    }

    private int alike(int node, int told) {
        for (int i = 0; i < told; i++) {
            int sibling = recent[i];
            if (tree.code(sibling) == tree.code(node) && tree.isSetuid(sibling) == tree.isSetuid(node)
                    && tree.isFailed(sibling) == tree.isFailed(node) && tree.comm(sibling).equals(tree.comm(node))) {
                return sibling;
            }
        }
        return ProcessTree.NONE;
    }

    /** In depth first, going back up by the parents, so that no depth needs a stack. */
    private void walk(int root) {
        int node = firstChild[root];
        int depth = 0;
        long guide = 0;
        while (node != ProcessTree.NONE) {
            boolean hasNext = next[node] != ProcessTree.NONE;
            long bit = depth < DEEPEST ? 1L << depth : 0;
            guide = hasNext ? guide | bit : guide & ~bit;
            rows[count] = node;
            depths[count] = depth;
            guides[count++] = guide;
            if (firstChild[node] != ProcessTree.NONE) {
                node = firstChild[node];
                depth++;
                continue;
            }
            while (node != ProcessTree.NONE && next[node] == ProcessTree.NONE) {
                node = tree.parent(node);
                depth--;
            }
            node = node == ProcessTree.NONE ? node : next[node];
        }
    }

    int count() {
        return count;
    }

    /** The process of a row; of several that share it the first. */
    int node(int row) {
        return rows[row];
    }

    int depth(int row) {
        return depths[row];
    }

    /** Whether a line goes on below this row at a level: who is there has a sibling further down. */
    boolean isContinued(int row, int level) {
        return level < DEEPEST && (guides[row] >>> level & 1) != 0;
    }

    /** How many share the row. */
    int folded(int row) {
        return folded[rows[row]];
    }

    /** How long those of the row lived, on the average, ns. */
    long meanLife(int row) {
        return tree.life(rows[row]) < 0 ? -1 : livesSummed[rows[row]] / folded[rows[row]];
    }

    /** Of those that share the row the one that was met last. */
    int newest(int row) {
        return newest[rows[row]];
    }

    /** The row that tells of an entry's process, {@link ProcessTree#NONE} where none does. */
    int rowOf(long entry) {
        for (int node = 0; node < tree.count() && entry >= 0; node++) {
            if (tree.entry(node) == entry && tree.isKept(node)) {
                return rowOfNode(heads[node]);
            }
        }
        return ProcessTree.NONE;
    }

    private int rowOfNode(int node) {
        for (int row = 0; row < count; row++) {
            if (rows[row] == node) {
                return row;
            }
        }
        return ProcessTree.NONE;
    }
}
