package primetime.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import primetime.tape.ValuesView;

/**
 * The things whose numbers share one track: of columns like {@code eth0.rx_bytes} and {@code eth0.tx_bytes} the eth0. A
 * thing stays known when it has gone; whether it is there at the window's end its columns say. Kept between frames,
 * because taking names apart makes garbage and columns hardly ever change.
 */
final class Families<T> {
    private final String suffix;
    private final Function<String, T> make;
    private final List<T> known = new ArrayList<>();
    private List<String> from = List.of();
    private int read;

    /** Of every column that ends so, {@code make} is asked once what is meant by the rest of its name. */
    Families(String suffix, Function<String, T> make) {
        this.suffix = suffix;
        this.make = make;
    }

    /** All things ever seen on this track, in the order in which they appeared. Not to be changed. */
    List<T> of(ValuesView view) {
        List<String> columns = view.columns();
        if (columns != from) {
            known.clear();
            from = columns;
            read = 0;
        }
        for (; read < columns.size(); read++) {
            String column = columns.get(read);
            if (column.endsWith(suffix)) {
                known.add(make.apply(column.substring(0, column.length() - suffix.length())));
            }
        }
        return known;
    }
}
