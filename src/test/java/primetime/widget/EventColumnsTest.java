package primetime.widget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventColumnsTest {
    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 10, 21, 22, 33, 34, 40, 49, 50, 58, 77, 78, 95, 96, 119, 120, 160, 200, 300 })
    void columnsFollowOneAnotherWithABlankBetween(int columns) {
        EventColumns at = EventColumns.of(columns);
        int end = at.timeFrom() == EventColumns.TIME ? 0 : EventColumns.TIME - at.timeFrom() + 1;
        assertTrue(at.mark() >= end);
        assertTrue(at.pidEnd() - EventColumns.PID >= at.mark() + 2);
        end = at.pidEnd();
        if (at.user() >= 0) {
            assertTrue(at.user() > end);
            end = at.user() + at.userRoom();
        }
        if (at.tty() >= 0) {
            assertTrue(at.tty() > end);
            end = at.tty() + EventColumns.TTY;
        }
        assertTrue(at.what() > end);
        end = at.what() + at.whatRoom();
        if (at.lifeEnd() >= 0) {
            assertTrue(at.lifeEnd() - EventColumns.LIFE >= end, at.toString());
            assertTrue(at.lifeEnd() <= columns);
        }
        assertTrue(at.isMerged() || at.command() > at.lifeEnd() && at.command() < columns);
    }
}
