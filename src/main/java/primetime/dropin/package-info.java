/**
 * Drop-ins: widgets that are a file each, in any language. A {@link primetime.dropin.Finder} finds them and says which can
 * run here; {@link primetime.dropin.DropIns} is the source that runs them, confined, at primes of their own, and puts what
 * they say on their tracks; a pane that shows it is {@code primetime.widget}'s. Called by the wiring.
 */
package primetime.dropin;
