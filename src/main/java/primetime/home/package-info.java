/**
 * A person's own files: where the environment places them, and whether they are others by now. The user's file, themes and
 * drop-ins are looked for here alone, so that what the doctor tells of them is what is read. Imports nothing of ours;
 * whoever reads what a person wrote may call it.
 */
package primetime.home;
