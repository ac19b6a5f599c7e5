package primetime.widget;

/**
 * What a person changed about how one pane shows things. Immutable, and the same fields for every widget, so that panes
 * can keep and save it without knowing whose it is.
 *
 * @param anchor the number of the entry a list is held at; {@link #FOLLOW} to follow the newest
 * @param variant which of the widget's views is shown, from 0
 * @param toggles one bit for each thing that was switched from its default
 * @param filter what must be contained; empty for everything
 * @param chosen the number of the entry that the arrows chose; {@link #NONE} while the pane is not lent the arrows
 * @param open from which line on all that is known of what is chosen is shown; {@link #CLOSED} for the view itself
 */
public record ViewState(long anchor, int variant, long toggles, String filter, long chosen, int open) {
    /** The anchor that follows the newest entry. */
    public static final long FOLLOW = -1;
    /** Nothing is chosen. */
    public static final long NONE = -1;
    /** Nothing is opened. */
    public static final int CLOSED = -1;
    /** How every pane starts. */
    public static final ViewState START = new ViewState(FOLLOW, 0, 0, "", NONE, CLOSED);

    public ViewState withAnchor(long newAnchor) {
        return new ViewState(newAnchor, variant, toggles, filter, chosen, open);
    }

    public ViewState withVariant(int newVariant) {
        return new ViewState(anchor, newVariant, toggles, filter, chosen, open);
    }

    public ViewState withToggle(int bit) {
        return new ViewState(anchor, variant, toggles ^ 1L << bit, filter, chosen, open);
    }

    public boolean isToggled(int bit) {
        return (toggles >>> bit & 1) != 0;
    }

    public ViewState withFilter(String newFilter) {
        return new ViewState(anchor, variant, toggles, newFilter, chosen, open);
    }

    public ViewState withChosen(long newChosen) {
        return new ViewState(anchor, variant, toggles, filter, newChosen, open);
    }

    public boolean isChosen() {
        return chosen != NONE;
    }

    public ViewState withOpen(int line) {
        return new ViewState(anchor, variant, toggles, filter, chosen, line);
    }

    public boolean isOpen() {
        return open >= 0;
    }

    /** The same when the pane is no longer lent the arrows: what was held because it was chosen moves on. */
    public ViewState released() {
        return isChosen() || isOpen() ? new ViewState(FOLLOW, variant, toggles, filter, NONE, CLOSED) : this;
    }
}
