/**
 * The cell grid and everything that is drawn on it: colours, styles, the width of text, frames, graphs. Nothing here
 * knows what is shown or where it goes; it imports nothing of ours, and every package may call it. Observed text becomes
 * printable here and nowhere else ({@link primetime.cell.Printable}), because a {@link primetime.cell.Grid} takes no
 * glyph that has not passed it.
 */
package primetime.cell;
