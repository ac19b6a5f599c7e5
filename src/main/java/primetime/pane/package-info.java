/**
 * How the screen is divided. A {@link primetime.pane.Page} is a tree of splits whose leaves are panes, each showing one
 * widget with its own view state; everything about it is a value, changed by making another. {@code Painter} draws the
 * page that is shown and only what changed of it. Called by {@code app}.
 */
package primetime.pane;
