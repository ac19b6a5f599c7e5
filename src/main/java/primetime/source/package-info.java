/**
 * What a source is. A source reads one native thing and knows nothing of who looks at it; the scheduler calls it and
 * hands what it read to the loop. Implementations are in {@code source.linux}.
 */
package primetime.source;
