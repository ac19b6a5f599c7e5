package primetime.dropin;

import java.util.List;

/**
 * What a drop-in says of itself.
 *
 * @param everyMillis the interval that it asks for, ms
 * @param title what its pane is called; empty: as its file
 * @param unit what a value counts; may be empty
 * @param commands what must be on the path
 * @param write whether it asks for a folder to write to
 * @param network whether it asks for the internet
 */
record Header(Kind kind, long everyMillis, String title, String unit, List<String> commands, boolean write,
        boolean network) {
    Header {
        commands = List.copyOf(commands);
    }
}
