/**
 * What things look like: a theme gives every {@link primetime.theme.Role} a style and the ramps their colours, for the
 * depth and the glyphs of one terminal. Theme files are in {@code themes/}, and in the user's folder; they name roles and
 * never a widget. A theme costs its file, shipped or the user's. Whoever draws may call it.
 *
 * <p>Where nobody chose, the terminal's own sixteen colours stay: people have tuned them, and a dashboard that painted
 * its own ground would stand out of their screen like a foreign window. But yellow, green and cyan, which are fine on
 * black, cannot be read on white. So a theme called {@code NAME-light} stands in for {@code NAME} once the terminal
 * tells that its ground is light; one that tells nothing is taken for dark, as most are.
 */
package primetime.theme;
