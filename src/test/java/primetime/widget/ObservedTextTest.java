package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import primetime.tape.Event;

class ObservedTextTest {
    private final ObservedText observed = new ObservedText();

    private static Event event(byte[] bytes) {
        Event event = new Event().clear();
        event.text(bytes, 0, bytes.length);
        return event;
    }

    private static Event event(String text) {
        return event(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anyBytesReadAsAStringWouldReadThem() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(Event.MOST_TEXT + 1)];
            random.nextBytes(bytes);
            Event event = event(bytes);
            assertEquals(event.text(), observed.of(event).toString());
        }
    }

    @Test
    void aLongTextLeavesNothingForTheNext() {
        assertEquals("x".repeat(Event.MOST_TEXT), observed.of(event("x".repeat(2000))).toString());
        assertEquals("y", observed.of(event("y")).toString());
        assertEquals("", observed.of(event("")).toString());
    }

    @Test
    void onlyTheFoldersOfAPathAreLeftOut() {
        assertEquals("sh -c /bin/true", observed.program(event("/bin/sh -c /bin/true")).toString());
        assertEquals("a.out", observed.program(event("./a.out")).toString());
        assertEquals("kworker/0:1-events", observed.program(event("kworker/0:1-events")).toString());
        assertEquals("-bash", observed.program(event("-bash")).toString());
        assertEquals("", observed.program(event("/")).toString());
    }
}
