/**
 * The wiring, by hand. {@link primetime.Main} knows everyone and carries out what the command line asks for; each of its
 * runs has one class here that puts the parts together: the dashboard, listening to processes, measuring latencies. What
 * a configuration may say is gathered here from whoever declares it, since only the wiring knows all of them. Nothing
 * here draws, reads the kernel or decides what a key does, and nobody imports this package.
 */
package primetime;
