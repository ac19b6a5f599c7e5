package primetime.source;

/**
 * Where a number comes from.
 *
 * @param from the file, socket or call
 * @param meaning what is read there and how the shown figures follow from it, one sentence
 */
public record Evidence(String from, String meaning) {
}
