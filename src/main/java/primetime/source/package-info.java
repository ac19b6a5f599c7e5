/**
 * What a source is. A source reads one native thing and knows nothing of who looks at it; the scheduler calls it and
 * hands what it read to the loop. What can be said of how it reads it declares itself, and follows while it runs.
 * Implementations are in {@code source.linux}.
 */
package primetime.source;
