/**
 * Drop-ins: widgets that are a file each, in any language. A {@link primetime.dropin.Finder} finds them and says which can
 * run here; {@link primetime.dropin.DropIns} is the source that runs those that are wanted, confined, at primes of their
 * own, puts what they say on their tracks, and tells when their folders change. A pane or a chip that shows it is {@code
 * primetime.widget}'s. Called by the wiring, which says who is wanted.
 */
package primetime.dropin;
