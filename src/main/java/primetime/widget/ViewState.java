package primetime.widget;

/**
 * What a person changed about how one pane shows things. Immutable, and the same four fields for every widget, so that
 * panes can keep and save it without knowing whose it is.
 *
 * @param anchor the number of the entry a list is held at; {@link #FOLLOW} to follow the newest
 * @param variant which of the widget's views is shown, from 0
 * @param toggles one bit for each thing that was switched from its default
 * @param filter what must be contained; empty for everything
 */
public record ViewState(long anchor, int variant, long toggles, String filter) {
    /** The anchor that follows the newest entry. */
    public static final long FOLLOW = -1;
    /** How every pane starts. */
    public static final ViewState START = new ViewState(FOLLOW, 0, 0, "");

    public ViewState withAnchor(long newAnchor) {
        return new ViewState(newAnchor, variant, toggles, filter);
    }

    public ViewState withVariant(int newVariant) {
        return new ViewState(anchor, newVariant, toggles, filter);
    }

    public ViewState withToggle(int bit) {
        return new ViewState(anchor, variant, toggles ^ 1L << bit, filter);
    }

    public boolean isToggled(int bit) {
        return (toggles >>> bit & 1) != 0;
    }

    public ViewState withFilter(String newFilter) {
        return new ViewState(anchor, variant, toggles, newFilter);
    }
}
