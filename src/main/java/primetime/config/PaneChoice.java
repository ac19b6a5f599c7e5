package primetime.config;

import primetime.option.Options;

/** A pane that a page shall have: a widget by its name, and what was said of it. */
public record PaneChoice(String widget, Options options) {
}
