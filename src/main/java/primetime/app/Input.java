package primetime.app;

import com.googlecode.lanterna.input.KeyStroke;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import primetime.pane.Page;
import primetime.tape.Tape;
import primetime.term.Paste;
import primetime.theme.Theme;
import primetime.widget.StatusLine;

/** What happens to the dashboard from outside the tape. Comes from any thread through the loop's bounded queue. */
public sealed interface Input {
    /** A key, a mouse report, a paste, or the end of input. */
    record Pressed(KeyStroke key) implements Input {
    }

    /**
     * Text that came as one, and no key whatever it says; its head where it is longer than anything here takes.
     *
     * @param lostBytes how much of it is not here
     */
    record Pasted(String text, long lostBytes) implements Input {
        private static final int MOST = 4096;

        static Pasted of(Paste paste) {
            int end = Math.min(paste.text().length(), MOST);
            String rest = paste.text().substring(end);
            return new Pasted(paste.text().substring(0, end),
                    paste.lostBytes() + rest.getBytes(StandardCharsets.UTF_8).length);
        }
    }

    /** The terminal has another size, or lost what it showed. */
    record Resized() implements Input {
    }

    /** The terminal gained or lost the person's attention. */
    record Focused(boolean gained) implements Input {
    }

    /** The terminal told whether its ground is light. */
    record Grounded(boolean light) implements Input {
    }

    /** There is more to be recorded: {@code tracks} makes what the tape lacks for it. */
    record Opened(Consumer<Tape> tracks) implements Input {
    }

    /** The process was stopped and goes on. */
    record Continued() implements Input {
    }

    /** Stop, and let the shell have the terminal meanwhile. */
    record Suspended() implements Input {
    }

    /**
     * The user's file says something else now.
     *
     * @param theme which of the themes, or {@link #SAME_THEME}
     */
    record Configured(List<Page> pages, Setup setup, int theme, StatusLine statusLine) implements Input {
        /** The one that is shown, whatever it is. */
        public static final int SAME_THEME = -1;
    }

    /**
     * The user's folder of themes holds others now.
     *
     * @param names in the order of {@code themes}, which may not have been read yet
     */
    record Themed(List<String> names, List<Theme> themes) implements Input {
    }

    /** Something to be told in the row of hints, observed text. */
    record Told(String message) implements Input {
    }

    /** End with this exit code; {@code reason} is printed once the terminal is back, where it is not empty. */
    record Ended(int exitCode, String reason) implements Input {
    }
}
