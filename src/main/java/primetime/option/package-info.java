/**
 * What can be configured: an {@link primetime.option.Option} is declared once, by whoever it belongs to, and the dump, the
 * check and the help are made from that. Imports nothing of ours; called by whoever declares options and by {@code config},
 * which fills them in.
 */
package primetime.option;
