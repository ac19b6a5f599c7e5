package primetime.term;

import java.util.function.IntSupplier;
import org.jline.nativ.CLibrary;

/**
 * What this process was started on, looked at without taking anything over.
 *
 * @param input whether standard input is a terminal
 * @param output whether standard output is one
 * @param columns of the terminal that is there, 0 where there is none or it does not tell
 * @param rows the same
 * @param guarded whether the programs are there that give a terminal back when this one is killed
 */
public record Attached(boolean input, boolean output, int columns, int rows, boolean guarded) {
    /** @throws NoTerminal where the library that asks could not be loaded */
    public static Attached look() throws NoTerminal {
        Tty.load();
        boolean input = CLibrary.isatty(0) != 0;
        boolean output = CLibrary.isatty(1) != 0;
        Tty tty = new Tty(0, output ? 1 : 0, null, null);
        boolean any = input || output;
        return new Attached(input, output, any ? tty.columns() : 0, any ? tty.rows() : 0, Guard.isPossible());
    }

    /**
     * The columns of the terminal on standard error, asked again by every call, for a line that must not wrap; 0 where
     * nobody knows.
     */
    public static IntSupplier columnsOfError() {
        try {
            Tty.load();
            return new Tty(2, 2, null, null)::columns;
        } catch (NoTerminal e) {
            return () -> 0;
        }
    }
}
