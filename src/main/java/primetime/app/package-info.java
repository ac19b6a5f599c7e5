/**
 * The dashboard itself. {@code Update} is a pure function from a model and a key to another model and effects;
 * {@code Loop} is the one thread that owns model, tape and glass and performs the effects. Keys, the help page, the
 * manual and the README's table come from one list, {@link primetime.app.Keymap}; what the help page tells of a pane comes
 * from its widget. Called by the wiring.
 */
package primetime.app;
