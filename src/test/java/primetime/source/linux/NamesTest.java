package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NamesTest {
    private final Names names = new Names();

    private String of(String text) {
        byte[] bytes = ("(" + text + ")").getBytes(StandardCharsets.UTF_8);
        return names.of(bytes, 1, bytes.length - 2);
    }

    @Test
    void theSameBytesGiveTheSameString() {
        assertSame(of("größe"), of("größe"));
        assertEquals("größe", of("größe"));
        assertEquals("", of(""));
    }

    @Test
    void moreNamesThanThereIsRoomForAreStillRight() {
        for (int i = 0; i < 100_000; i++) {
            assertEquals("kworker/" + i, of("kworker/" + i));
            assertEquals("bash", of("bash"));
        }
    }
}
