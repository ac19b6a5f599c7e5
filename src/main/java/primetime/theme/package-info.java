/**
 * What things look like: a theme gives every {@link primetime.theme.Role} a style and the ramps their colours, for the
 * depth and the glyphs of one terminal. Theme files are in {@code themes/}; they name roles and never a widget. Whoever
 * draws may call it.
 */
package primetime.theme;
