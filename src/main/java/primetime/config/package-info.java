/**
 * What the user's file says: read, checked and written. A {@link primetime.config.Schema} holds every option that anybody
 * declared; the wiring makes it, and no name of a widget or a source stands here. TOML is read by tomlj, because it knows
 * the line and column of every key; everything else about a file (types, ranges, likely meanings) is checked here, so that
 * all mistakes are told at once. A file is never written, and no mistake in it stops the program: at the start what is
 * wrong falls back, while running a file with a mistake changes nothing. What the command line
 * says wins. Called by the wiring and the commands.
 */
package primetime.config;
