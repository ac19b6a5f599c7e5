/**
 * The files that the program brings along, {@code themes/} and {@code widgets/} in its jar or beside its classes. They are
 * listed from where they are, so that adding one is adding a file. Imports nothing of ours; whoever ships files may call it.
 */
package primetime.bundle;
