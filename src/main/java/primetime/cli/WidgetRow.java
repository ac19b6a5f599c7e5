package primetime.cli;

/**
 * One thing that can be shown.
 *
 * @param name what it is asked for by
 * @param kind {@code widget}, {@code scene}, or what a drop-in promises: {@code text}, {@code value}, {@code status}
 * @param everyMillis the interval asked for, ms; 0 where it has none
 * @param primeMillis the prime that it got, ms; 0 where it has none
 * @param from where it is: a file, or what it reads
 * @param note what should be known; may be empty
 * @param reason why it cannot be shown here; empty where it can
 */
public record WidgetRow(String name, String kind, long everyMillis, long primeMillis, String from, String note,
        String reason) {
}
