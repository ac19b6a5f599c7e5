package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import primetime.cell.Glyphs;
import primetime.tape.Event;
import primetime.tape.Gap;
import primetime.tape.Kind;
import primetime.widget.EventFilter;

class EventPrinterTest {
    private static final long SECOND = 1_000_000_000;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream besides = new ByteArrayOutputStream();
    private int flushes;
    private EventKinds kinds = EventKinds.USUAL;
    private Optional<EventFilter> filter = Optional.empty();
    private int group;

    private static EventsChoice.Look look(EventsChoice.Format format, String letters) {
        EventsChoice.Look look = SampleProcess.look(letters);
        return new EventsChoice.Look(format, look.comm(), look.base(), look.first(), look.glyphs(), look.users(),
                look.raw(), letters.contains("l"), look.quiet(), look.statistics());
    }

    private EventPrinter printer(EventsChoice.Format format, String letters) {
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int value) {
                bytes.write(value);
            }

            @Override
            public void flush() {
                flushes++;
            }
        };
        EventPrinter printer = new EventPrinter(
                new EventsChoice(kinds, filter, group, 0, false, look(format, letters)),
                new PrintStream(counted, false, StandardCharsets.UTF_8), Glyphs.BRAILLE, Integer::toString);
        printer.clock(1_795_183_320 * SECOND, 3600);
        return printer;
    }

    private static Event at(long second, Event event) {
        event.at = second * SECOND;
        return event;
    }

    private String end(EventPrinter printer) {
        printer.end("connector", new PrintStream(besides, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLossStandsBeforeTheFirstEventAfterIt() {
        EventPrinter printer = printer(EventsChoice.Format.TEXT, "S");
        printer.event(at(1, SampleProcess.event(Kind.EXEC, "before")));
        printer.gap(new Gap("events", 2 * SECOND, 3 * SECOND, 312, "the receive buffer was full"));
        printer.event(at(2, SampleProcess.event(Kind.EXEC, "after")));
        printer.gap(new Gap("events", 5 * SECOND, 6 * SECOND, 0, "the kernel had stopped telling"));
        printer.event(at(4, SampleProcess.event(Kind.EXEC, "between")));
        printer.refused(7, 4 * SECOND);
        String[] lines = end(printer).split("\n");
        assertTrue(lines[0].endsWith(" before"), lines[0]);
        assertEquals("-- 312 lost: the receive buffer was full", lines[1]);
        assertTrue(lines[2].endsWith(" after"), lines[2]);
        assertTrue(lines[3].endsWith(" between"), lines[3]);
        assertEquals("-- 7 lost: the output could not keep up", lines[4]);
        assertEquals("-- an unknown number lost: the kernel had stopped telling", lines[5]);
        assertTrue(lines[lines.length - 1].endsWith("all, seen by connector, more than 319 lost"),
                lines[lines.length - 1]);
    }

    @Test
    void whoPollsDoesNotClaimToHaveLostNothing() {
        EventPrinter printer = printer(EventsChoice.Format.TEXT, "S");
        printer.end("proc", System.err);
        String table = bytes.toString(StandardCharsets.UTF_8);
        assertTrue(table.endsWith("all, seen by proc, short lives missed\n"), table);
    }

    @Test
    void whoDoesNotKnowHowMuchWasLostSaysSoToPrograms() {
        EventPrinter polling = printer(EventsChoice.Format.JSON, "");
        polling.end("proc", System.err);
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("\"lost\":null,\"source\":\"proc\""));
        bytes.reset();
        EventPrinter uncounted = printer(EventsChoice.Format.JSON, "");
        uncounted.gap(new Gap("events", SECOND, SECOND, 0, "started anew"));
        uncounted.end("connector", System.err);
        assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("\"lost\":null,\"source\":\"connector\""));
    }

    @Test
    void aLossIsInItsPlaceInJsonAndInTheSummary() {
        EventPrinter printer = printer(EventsChoice.Format.JSON, "");
        printer.event(at(1, SampleProcess.event(Kind.FORK, "a")));
        printer.gap(new Gap("events", 2 * SECOND, 3 * SECOND, 312, "the \u001breceive buffer was full"));
        printer.event(at(3, SampleProcess.exit("b", 256, 1)));
        String[] lines = end(printer).split("\n");
        assertEquals(4, lines.length);
        Map<String, String> lost = Json.flat(lines[1]);
        assertEquals("lost", lost.get("event"));
        assertEquals("312", lost.get("lost"));
        assertEquals("2026-11-20T14:02:02.000000000Z", lost.get("time"));
        assertEquals("the \u001breceive buffer was full", lost.get("because"));
        assertTrue(lines[3].startsWith("{\"summary\":{") && lines[3].endsWith("}}"), lines[3]);
        Map<String, String> summary = Json.flat(lines[3].substring(11, lines[3].length() - 1));
        assertEquals("1", summary.get("fork"));
        assertEquals("1", summary.get("nonzeroexit"));
        assertEquals("312", summary.get("lost"));
        assertEquals("connector", summary.get("source"));
    }

    @Test
    void aLossIsARowOfCsvAndTheTableGoesElsewhere() {
        EventPrinter printer = printer(EventsChoice.Format.CSV, "S");
        printer.begin();
        printer.gap(new Gap("events", SECOND, SECOND, 312, "full, alas"));
        printer.event(at(2, SampleProcess.event(Kind.EXEC, "a")));
        String[] lines = end(printer).split("\n");
        assertEquals(3, lines.length);
        assertTrue(lines[0].startsWith("time,event,pid,"), lines[0]);
        assertEquals("2026-11-20T14:02:01.000000000Z,lost,,,,,,,,,,,,,,,\"312 lost: full, alas\"", lines[1]);
        assertTrue(besides.toString(StandardCharsets.UTF_8).contains("all, seen by connector, 312 lost"),
                besides.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource(EventsChoice.Format.class)
    void quietPrintsOnlyWhatStandsAtTheEnd(EventsChoice.Format format) {
        EventPrinter printer = printer(format, "qS");
        printer.begin();
        printer.event(at(1, SampleProcess.event(Kind.EXEC, "a")));
        printer.gap(new Gap("events", SECOND, SECOND, 3, "full"));
        printer.due(2 * SECOND);
        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
        String all = end(printer) + besides.toString(StandardCharsets.UTF_8);
        assertTrue(all.contains(format == EventsChoice.Format.JSON ? "\"lost\":3," : "3 lost"), all);
        assertTrue(all.contains(format == EventsChoice.Format.JSON ? "\"exec\":1," : "  a\n"), all);
    }

    @ParameterizedTest
    @EnumSource(EventsChoice.Format.class)
    void onlyTheGroupThatWasAskedForAndItsExits(EventsChoice.Format format) {
        group = 5;
        EventPrinter printer = printer(format, "");
        Event other = at(1, SampleProcess.event(Kind.EXEC, "other"));
        other.group = 6;
        printer.event(other);
        printer.event(at(2, SampleProcess.event(Kind.EXEC, "mine")));
        printer.event(at(3, SampleProcess.exit("mine", 0, 1)));
        String all = end(printer);
        assertFalse(all.contains("other"), all);
        assertEquals(2, all.lines().filter(line -> line.contains("mine")).count(), all);
    }

    @ParameterizedTest
    @EnumSource(EventsChoice.Format.class)
    void theFilterHolds(EventsChoice.Format format) {
        filter = Optional.of(EventFilter.of("exit:nonzero", Integer::toString));
        EventPrinter printer = printer(format, "");
        Event good = at(1, SampleProcess.exit("good", 0, 1));
        good.pid = good.tgid = 9;
        printer.event(good);
        printer.event(at(2, SampleProcess.exit("bad", 256, 1)));
        String all = end(printer);
        assertTrue(all.contains("bad") && !all.contains("good"), all);
    }

    /** As the kernel tells it when a process of 17 threads is killed. */
    private static void killed(EventPrinter printer) {
        for (int thread = 0; thread < 17; thread++) {
            Event exit = at(2, SampleProcess.exit("java -jar app.jar", 9, 1));
            exit.pid += thread;
            printer.event(exit);
        }
    }

    @ParameterizedTest
    @EnumSource(EventsChoice.Format.class)
    void aKilledProcessIsOneFailureHoweverManyThreadsItHad(EventsChoice.Format format) {
        EventPrinter printer = printer(format, "qS");
        killed(printer);
        String all = end(printer) + besides.toString(StandardCharsets.UTF_8);
        boolean json = format == EventsChoice.Format.JSON;
        assertTrue(all.contains(json ? "\"exit\":17," : "      17 "), all);
        assertTrue(all.contains(json ? "\"nonzeroexit\":1," : "       1      17  java -jar app.jar\n"), all);
    }

    @ParameterizedTest
    @EnumSource(EventsChoice.Format.class)
    void aKilledProcessIsListedOnceWhereFailuresAreAskedFor(EventsChoice.Format format) {
        for (String asked : new String[] { "exit:nonzero", "exit:KILL", "" }) {
            bytes.reset();
            filter = asked.isEmpty() ? Optional.empty() : Optional.of(EventFilter.of(asked, Integer::toString));
            kinds = asked.isEmpty() ? EventKinds.of("nonzeroexit") : EventKinds.ALL;
            EventPrinter printer = printer(format, "");
            killed(printer);
            String all = end(printer);
            assertEquals(1, all.lines().filter(line -> line.contains("java")).count(), asked + "\n" + all);
        }
    }

    @Test
    void theEndsOfItsThreadsStayExits() {
        EventPrinter printer = printer(EventsChoice.Format.TEXT, "");
        killed(printer);
        assertEquals(17, end(printer).lines().filter(line -> line.contains(" exit ")).count());
    }

    @Test
    void whatIsNotAskedForIsNotCounted() {
        kinds = EventKinds.of("exec");
        EventPrinter printer = printer(EventsChoice.Format.JSON, "");
        printer.event(at(1, SampleProcess.event(Kind.FORK, "a")));
        printer.event(at(1, SampleProcess.event(Kind.ALIVE, "a")));
        assertTrue(end(printer).startsWith("{\"summary\":{\"fork\":0,"), bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aTreeShowsWhatWasHeldBackWhenItIsDueAndAtTheEnd() {
        EventPrinter printer = printer(EventsChoice.Format.TREE, "");
        printer.event(at(1, SampleProcess.event(Kind.FORK, "sh x")));
        printer.due(SECOND);
        assertEquals("", bytes.toString(StandardCharsets.UTF_8));
        printer.due(2 * SECOND);
        assertTrue(bytes.toString(StandardCharsets.UTF_8).endsWith("sh x (4321) forked\n"), bytes.toString());
        Event late = at(3, SampleProcess.event(Kind.FORK, "sh y"));
        late.pid = late.tgid = 4322;
        printer.event(late);
        assertTrue(end(printer).endsWith("sh y (4322) forked\n"), bytes.toString());
    }

    @Test
    void everyLineIsWrittenOutWhereThatWasAskedFor() {
        EventPrinter printer = printer(EventsChoice.Format.TEXT, "l");
        printer.event(at(1, SampleProcess.event(Kind.EXEC, "a")));
        printer.event(at(1, SampleProcess.event(Kind.EXEC, "b")));
        assertEquals(2, flushes);
        flushes = 0;
        EventPrinter batches = printer(EventsChoice.Format.TEXT, "");
        batches.event(at(1, SampleProcess.event(Kind.EXEC, "a")));
        assertEquals(0, flushes);
        batches.due(SECOND);
        assertEquals(1, flushes);
    }

    @Test
    void anOutputThatFailsEndsIt() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        EventPrinter printer = new EventPrinter(
                new EventsChoice(kinds, filter, 0, 0, false, look(EventsChoice.Format.TEXT, "")),
                new PrintStream(full, false, StandardCharsets.UTF_8), Glyphs.BRAILLE, Integer::toString);
        assertFalse(printer.isClosed());
        printer.begin();
        assertTrue(printer.isClosed());
    }
}
