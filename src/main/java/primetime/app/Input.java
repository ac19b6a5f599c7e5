package primetime.app;

import com.googlecode.lanterna.input.KeyStroke;

/** What happens to the dashboard from outside the tape. Comes from any thread through the loop's bounded queue. */
public sealed interface Input {
    /** A key, a mouse report, a paste, or the end of input. */
    record Pressed(KeyStroke key) implements Input {
    }

    /** Text that came as one, and no key whatever it says; its head where it is longer than anything here takes. */
    record Pasted(String text) implements Input {
        private static final int MOST = 4096;

        public Pasted {
            text = text.substring(0, Math.min(text.length(), MOST));
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

    /** The process was stopped and goes on. */
    record Continued() implements Input {
    }

    /** Stop, and let the shell have the terminal meanwhile. */
    record Suspended() implements Input {
    }

    /** End with this exit code; {@code reason} is printed once the terminal is back, where it is not empty. */
    record Ended(int exitCode, String reason) implements Input {
    }
}
