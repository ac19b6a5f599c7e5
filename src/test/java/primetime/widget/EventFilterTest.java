package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.tape.Event;
import primetime.tape.Kind;

class EventFilterTest {
    private static EventFilter filter(String text) {
        return EventFilter.of(text, uid -> uid == 1000 ? "anna" : Integer.toString(uid));
    }

    private static Event exit(int status) {
        Event event = new Event().clear();
        event.kind = Kind.EXIT;
        event.pid = event.tgid = 4321;
        event.parent = 77;
        event.uid = 1000;
        event.tty = 136 << 8 | 3;
        event.code = status;
        event.comm = "make";
        event.cgroup = "/system.slice/nginx.service";
        byte[] text = "make all größe".getBytes(StandardCharsets.UTF_8);
        event.text(text, 0, text.length);
        return event;
    }

    @ParameterizedTest
    @CsvSource({ "MAKE,true", "cake,false", "uid:1000,true", "uid:anna,true", "uid:0,false", "comm:make,true",
            "comm:mak,false", "exit:nonzero,true", "exit:2,true", "exit:3,false", "exit:KILL,false", "tty:pts/3,true",
            "tty:none,false", "make uid:anna,true", "make uid:0,false", "http://x,false", "pid:4321,true",
            "pid:77,false", "cgroup:NGINX,true", "cgroup:ssh,false", "größe,true" })
    void aWordLetsThroughWhatItSays(String text, boolean passes) {
        assertEquals(passes, filter(text).passes(exit(2 << 8)));
    }

    @ParameterizedTest
    @CsvSource({ "exit:KILL,true", "exit:sigkill,true", "exit:nonzero,true", "exit:9,false" })
    void aSignalIsNoCode(String text, boolean passes) {
        assertEquals(passes, filter(text).passes(exit(9)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "user:root", "exit:", "exit:FOO", "exit:256", "uid:", "pid:x", "cgroup:" })
    void aBrokenFilterSaysWhatIsAccepted(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> filter(text)).getMessage();
        assertTrue(message.contains(EventFilter.ACCEPTED), message);
    }
}
