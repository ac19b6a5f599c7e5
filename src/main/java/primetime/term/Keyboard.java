package primetime.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;

/**
 * What the person at the terminal does: keys, clicks and the wheel ({@code MouseAction}), pasted text ({@link Paste}),
 * changes of focus ({@link Focus}). One thread.
 */
public final class Keyboard {
    private final Input input;
    private final Runnable answered;
    private final Decoder decoder = new Decoder();

    Keyboard(Input input) {
        this(input, () -> {
        });
    }

    /** @param answered is run when the terminal has answered all that it was asked */
    Keyboard(Input input, Runnable answered) {
        this.input = input;
        this.answered = answered;
    }

    /** Waits for the next one. When the terminal has gone: {@link KeyType#EOF}, and so for ever after. */
    public KeyStroke read() {
        while (true) {
            KeyStroke key = decoder.next();
            if (key instanceof Attributes) {
                answered.run();
                continue;
            }
            if (key != null) {
                return key;
            }
            int read = read(decoder.patienceNanos());
            if (read >= 0) {
                decoder.feed(read);
            } else if (read == Input.EXPIRED) {
                decoder.expire();
            } else {
                decoder.end();
            }
        }
    }

    private int read(long nanos) {
        try {
            return input.read(nanos);
        } catch (IOException e) {
            // EIO: the terminal hung up while we were not its foreground.
            return Input.END;
        }
    }

    /** Bytes with time: what is not there in time is told, so that a test needs no clock. */
    interface Input {
        int END = -1;
        int EXPIRED = -2;
        /** Waits as long as it takes. */
        long FOREVER = -1;

        /** The next byte, 0 to 255; {@link #END}; or {@link #EXPIRED} when none came for so long. */
        int read(long nanos) throws IOException;
    }
}
