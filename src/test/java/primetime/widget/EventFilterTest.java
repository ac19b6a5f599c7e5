package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.tape.Users;

class EventFilterTest {
    private static final Users USERS = new Users() {
        @Override
        public String apply(int uid) {
            return uid == 1000 ? "anna" : Integer.toUnsignedString(uid);
        }

        @Override
        public Map<String, Integer> numbers() {
            return Map.of("root", 0, "anna", 1000);
        }
    };

    private static EventFilter filter(String text) {
        return EventFilter.of(text, USERS);
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
    @CsvSource({ "MAKE,true", "cake,false", "uid:1000,true", "uid:anna,true", "uid:0,false", "uid:root,false",
            "uid:4000000000,false", "comm:make,true",
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
    @ValueSource(strings = { "exit:nonzero", "exit:KILL", "comm:make" })
    void theEndOfAThreadIsNoEndOfItsProcess(String text) {
        Event thread = exit(9);
        thread.pid++;
        assertTrue(filter(text).passes(exit(9)));
        assertEquals(!text.startsWith("exit:"), filter(text).passes(thread));
        thread.code = 2 << 8;
        assertFalse(filter("exit:2").passes(thread));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "  ", "user:root", "exit:", "exit:FOO", "exit:256", "uid:", "pid:x", "cgroup:" })
    void aBrokenFilterSaysWhatIsAccepted(String text) {
        String message = assertThrows(IllegalArgumentException.class, () -> filter(text)).getMessage();
        assertTrue(message.contains(EventFilter.ACCEPTED), message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "uid:ana | unknown user ana; did you mean anna? A number always works: uid:1000",
            "uid:typo | unknown user typo; not in /etc/passwd, but a number always works: uid:1000",
            "make uid:Root | unknown user Root; did you mean root? A number always works: uid:0",
            "uid:4294967296 | uid:4294967296 is no user's number; the largest is 4294967294" })
    void aUserThatNobodyKnowsIsRefusedAndTheNearestNamed(String text, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> filter(text)).getMessage());
    }

    @Test
    void aUserWithoutANameIsFoundByTheNumberHoweverLarge() {
        Event event = exit(0);
        event.uid = (int) 4_000_000_000L;
        assertTrue(filter("uid:4000000000").passes(event));
        event.uid = Event.UNKNOWN;
        assertFalse(filter("uid:" + Integer.toUnsignedString(Event.UNKNOWN)).passes(event));
    }
}
