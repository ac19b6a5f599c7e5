/**
 * The history. A {@link primetime.tape.Tape} holds one bounded track per source: values, texts, events or latencies, each with
 * its gaps and faults. Everything appended carries two times, both monotonic nanoseconds: when it happened ({@code at})
 * and when the loop put it here ({@code seen}). A {@link primetime.tape.Window} shows what had been seen at one instant
 * and nothing later, so the picture of an earlier instant is the picture that was live then, even where an event came
 * late. Tracks hold raw counters; rates are made on reading, between neighbours, from real times. Only the loop calls
 * what is here, but for {@link primetime.tape.LatencyIntervals}, which whoever measures makes ticks with; records and
 * {@link primetime.tape.EventFeed} are what crosses threads. Instants worth going to, from whatever track, are
 * {@link primetime.tape.Marks} of the tape. Imports nothing of ours.
 */
package primetime.tape;
