package primetime.tape;

import java.util.List;

/**
 * What the numbers of a sample mean, in order: names like {@code eth0.rx_bytes}. A source keeps one instance for as
 * long as its columns stay the same, so that the track can tell by identity that nothing moved.
 */
public record Columns(List<String> names) {
    public Columns {
        names = List.copyOf(names);
    }

    public static Columns of(String... names) {
        return new Columns(List.of(names));
    }
}
