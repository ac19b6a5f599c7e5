package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bytes with pauses between them; no time passes. */
class KeyboardTest {
    private static final int PAUSE = -3;
    private final ArrayDeque<Integer> script = new ArrayDeque<>();
    private final List<Long> waits = new ArrayList<>();
    private final Keyboard keyboard = new Keyboard(nanos -> {
        waits.add(nanos);
        Integer next = script.poll();
        if (next == null) {
            return Keyboard.Input.END;
        }
        if (next == PAUSE && nanos != Keyboard.Input.FOREVER) {
            return Keyboard.Input.EXPIRED;
        }
        return next == PAUSE ? script.remove() : next;
    });

    private void script(Object... parts) {
        for (Object part : parts) {
            if (part instanceof String text) {
                text.chars().forEach(script::add);
            } else {
                script.add((Integer) part);
            }
        }
    }

    @Test
    void aLoneEscapeIsToldWithinFiftyMilliseconds() {
        script("\033", PAUSE, "q");
        assertEquals("Escape q", DecoderTest.name(keyboard.read()) + " " + DecoderTest.name(keyboard.read()));
        assertEquals(List.of(Keyboard.Input.FOREVER, Decoder.KEY_NANOS, Keyboard.Input.FOREVER), waits);
        assertTrue(Decoder.KEY_NANOS <= 45_000_000);
    }

    @Test
    void nothingIsWaitedForWithALimitBetweenKeys() {
        script("a", PAUSE, "\033[A", PAUSE, "\033[<0;1;1M", PAUSE, "b");
        for (int i = 0; i < 4; i++) {
            keyboard.read();
        }
        assertEquals(Keyboard.Input.FOREVER, waits.get(0));
        assertEquals(4, waits.stream().filter(nanos -> nanos == Keyboard.Input.FOREVER).count());
    }

    @Test
    void theEndOfTheInputIsToldForEver() {
        script("x");
        assertEquals("x", DecoderTest.name(keyboard.read()));
        assertEquals(KeyType.EOF, keyboard.read().getKeyType());
        assertEquals(KeyType.EOF, keyboard.read().getKeyType());
    }

    @Test
    void anInputErrorIsTheEnd() {
        Keyboard broken = new Keyboard(nanos -> {
            throw new IOException("Input/output error");
        });
        assertEquals(KeyType.EOF, broken.read().getKeyType());
    }
}
