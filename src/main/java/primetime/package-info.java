/**
 * The wiring, by hand. {@link primetime.Main} knows everyone and carries out what the command line asks for; each of its
 * runs has one class here that puts the parts together: {@code Dashboard}, {@code Listening} to processes,
 * {@code Measuring} latencies, the {@code Trial} of a drop-in, the {@code Timetable}. What more than one of them needs is
 * here too: a {@code Recording}, the {@code Catalog} of what can be shown with its {@code Shelf} of drop-ins, and
 * {@code Following} what a person wrote. What a configuration may say {@code Settings} gathers from whoever declares it,
 * since only the wiring knows all of them. Nothing here draws or decides what a key does, and nobody imports this package.
 */
package primetime;
