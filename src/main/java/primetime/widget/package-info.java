/**
 * What a pane can show. A {@link primetime.widget.Widget} is a pure function from a window on the tape, its own view
 * state, a theme and a size to cells: no I/O, no clock, no random of its own. One file a widget, and one line in
 * {@code Widgets}. Panes call it; it never reaches a source, the terminal or java.io.
 */
package primetime.widget;
