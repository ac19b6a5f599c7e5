/**
 * When sources are asked. {@link primetime.schedule.Prime} cannot hold a composite, {@code Plan} is
 * pure arithmetic, and {@code Scheduler} is the one poll thread, whose lateness is a track of its own. Called by the wiring and by
 * {@code dropin}, whose drop-ins have primes of their own.
 */
package primetime.schedule;
