package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import primetime.tape.Event;
import primetime.tape.Kind;

class EventKindsTest {
    @Test
    void forkstatsNamesAreKnown() {
        assertEquals(EventKinds.ALL, EventKinds.of("exec,all"));
        assertEquals(EventKinds.of("nonzeroexit"), EventKinds.of("exitnonzero"));
        assertEquals(Set.of(Kind.PTRACE, Kind.GID, Kind.SID), EventKinds.of("ptrce,gid,sid").kinds());
    }

    @Test
    void onlyFailuresWhereOnlyTheyWereAskedFor() {
        assertFalse(EventKinds.of("nonzeroexit").wants(SampleProcess.exit("x", 0, 1)));
        assertTrue(EventKinds.of("nonzeroexit").wants(SampleProcess.exit("x", 256, 1)));
        assertTrue(EventKinds.of("exit,nonzeroexit").wants(SampleProcess.exit("x", 0, 1)));
    }

    @Test
    void theEndOfAThreadIsAnExitAndNoFailure() {
        Event thread = SampleProcess.exit("x", 9, 1);
        thread.pid++;
        assertFalse(EventKinds.of("nonzeroexit").wants(thread));
        assertTrue(EventKinds.of("exit").wants(thread));
    }

    @Test
    void whatWasThereBeforeIsNoEvent() {
        assertFalse(EventKinds.ALL.wants(SampleProcess.event(Kind.ALIVE, "x")));
    }

    @Test
    void anUnknownNameNamesTheNearest() {
        String message = assertThrows(IllegalArgumentException.class, () -> EventKinds.of("fork,exce")).getMessage();
        assertTrue(message.contains("exce") && message.contains("nearest is exec of fork, clone"), message);
    }
}
