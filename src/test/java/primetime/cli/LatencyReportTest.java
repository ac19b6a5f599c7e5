package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import primetime.cli.LatencyChoice.Format;
import primetime.cli.LatencyChoice.Reading;
import primetime.source.linux.Kinds;
import primetime.source.linux.LatencyPlan;
import primetime.source.linux.Measurement;
import primetime.source.linux.Policy;
import primetime.source.linux.SleepMethod;
import primetime.source.linux.Turn;

/** A fixed sequence of samples gives exactly the figures that the definitions give, in every form. */
class LatencyReportTest {
    @TempDir
    private Path folder;

    private static LatencyChoice choice(Kinds kinds, long interval, Format format, Reading reading) {
        LatencyPlan plan = new LatencyPlan(SleepMethod.CLOCK_NS, kinds, Optional.of(Policy.FIFO), 0, interval,
                List.of(),
                Long.MAX_VALUE);
        return new LatencyChoice(plan, 0, 1_000_000, format == Format.TEXT ? 100_000 : 0, 5, 1_000_000, false, false,
                false,
                true, format,
                reading, Optional.empty(), List.of(), List.of());
    }

    private static String print(LatencyTally tally) {
        LatencyRun run = new LatencyRun(
                List.of(new Measurement.Running(-1, OptionalInt.empty(), 4711, Policy.FIFO, 99, 50_000, "", 3, 0, 0,
                        0)),
                List.of(),
                2_000_000_000L, 1_795_171_354_000_000_000L, true, true, OptionalInt.empty());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LatencyReport.print(tally, run, new PrintStream(bytes, false, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** 1000 to 200000 ns by the thousand, the last one late by 4.5 ms and in a pause of our own. */
    private static LatencyTally tally(LatencyChoice choice) {
        LatencyTally tally = new LatencyTally(choice);
        for (int i = 1; i <= 200; i++) {
            long late = i == 200 ? 4_500_000 : i * 1000L;
            if (choice.plan().kinds() != Kinds.ABSOLUTE) {
                tally.sample(0, i, late, Turn.RELATIVE, i == 200);
            }
            if (choice.plan().kinds() != Kinds.RELATIVE) {
                tally.sample(0, i, late + 500, Turn.ABSOLUTE, false);
            }
        }
        return tally;
    }

    @Test
    void theTextOfOneReadingIsStressNgs() {
        String text = print(tally(choice(Kinds.RELATIVE, 100_000, Format.TEXT, Reading.RELATIVE)));
        assertEquals("""
                sched SCHED_FIFO 99: 100000 ns delay, 200 samples (clock_ns, relative)
                  mean: 122000.00 ns, mode: 1000 ns
                  min: 1000 ns, max: 4500000 ns, std.dev. 315593.88
                latency percentiles:
                  25.00%:      51000 ns
                  50.00%:     101000 ns
                  75.00%:     151000 ns
                  90.00%:     181000 ns
                  95.40%:     191000 ns
                  99.00%:     199000 ns
                  99.50%:    4500000 ns
                  99.90%:    4500000 ns
                  99.99%:    4500000 ns
                latency distribution (100000 ns intervals):
                (for the first 46 buckets of 46)
                latency (ns)  frequency
                """, text.substring(0, text.indexOf("           0")));
        assertTrue(text.contains("           0         99\n      100000        100\n      200000          0\n"), text);
        assertTrue(text.contains("     4500000          1\n"), text);
        assertTrue(text.contains("T: 0 ( 4711) P:99 I:100 C:    200 Min:      1 Act: 4500 Avg:  122 Max:    4500\n"),
                text);
        assertTrue(text.endsWith("note: 1 of 200 samples overlap a pause of our own Java virtual machine; "
                + "--no-jvm-pauses leaves them out\n"), text);
    }

    @Test
    void theOtherReadingsStandBeside() {
        String text = print(tally(choice(Kinds.BOTH, 500_000, Format.TEXT, Reading.RELATIVE)));
        assertTrue(text.contains("  50.00%:     101000 ns       101500 ns"), text);
        assertTrue(text.contains("  99.00%:     199000 ns       199500 ns      2500607 ns\n"), text);
        assertTrue(text.contains("absolute: 200 samples, 3 instants missed\n  mean: 122500.00 ns, mode: 1500 ns\n"),
                text);
        assertTrue(text.contains("corrected: 203 samples by an interval of 1000000 ns\n"), text);
    }

    @Test
    void whatIsBeyondTheBucketsIsTold() {
        LatencyTally tally = new LatencyTally(choice(Kinds.RELATIVE, 1000, Format.TEXT, Reading.RELATIVE));
        tally.sample(0, 1, 50_000, Turn.RELATIVE, false);
        tally.sample(0, 1, 40_000_000, Turn.RELATIVE, false);
        String text = print(tally);
        assertTrue(text.contains("(for the first 250 buckets of 401)\n"), text);
        assertTrue(text.contains("           0          1\n          ..          0\n      beyond          1\n"), text);
    }

    @Test
    void aStallOfTenSecondsShowsInTheCorrectedTail() {
        LatencyTally tally = new LatencyTally(choice(Kinds.ABSOLUTE, 1_000_000, Format.JSON, Reading.CORRECTED));
        for (int i = 0; i < 100_000; i++) {
            tally.sample(0, i, i == 40_000 ? 10_000_000_000L : 15_000, Turn.ABSOLUTE, false);
        }
        Map<String, Object> json = Json.read(print(tally));
        assertEquals(15_000, Json.number(json, "absolute/percentiles/99.9"));
        assertEquals(9_890_000_000.0, Json.number(json, "corrected/percentiles/99.9"), 20_000_000);
        assertEquals(109_999, Json.number(json, "corrected/samples"));
    }

    @Test
    void anIntervalOfANanosecondDoesNotTakeForEver() {
        LatencyTally tally = new LatencyTally(choice(Kinds.ABSOLUTE, 1, Format.JSON, Reading.CORRECTED));
        tally.sample(0, 1, 10_000_000_000L, Turn.ABSOLUTE, false);
        assertEquals(10_000_000_000L, tally.corrected().getTotalCount());
        assertEquals(5_000_000_000.0, tally.corrected().getMean(), 5_000_000);
    }

    @Test
    void theCorrectedHistogramIsHdrHistograms() {
        Random random = new Random(104_729);
        LatencyTally tally = new LatencyTally(choice(Kinds.ABSOLUTE, 1009, Format.JSON, Reading.CORRECTED));
        Histogram theirs = new Histogram(3);
        for (int i = 0; i < 1000; i++) {
            long late = (long) (10 * Math.exp(14 * random.nextDouble()));
            tally.sample(0, i, late, Turn.ABSOLUTE, false);
            theirs.recordValueWithExpectedInterval(late, 1009);
        }
        assertEquals(theirs, tally.corrected());
    }

    @Test
    void pausesAreToldOfEachReading() {
        LatencyTally tally = tally(choice(Kinds.BOTH, 500_000, Format.JSON, Reading.RELATIVE));
        tally.sample(0, 1, 5, Turn.ABSOLUTE, true);
        tally.sample(0, 1, 5, Turn.ABSOLUTE, true);
        tally.sample(0, 1, 5, Turn.PASSED, true);
        Map<String, Object> json = Json.read(print(tally));
        assertEquals(1, Json.number(json, "jvm_pauses"));
        assertEquals(2, Json.number(json, "absolute/jvm_pauses"));
    }

    @Test
    void aLogThatFindsNoRoomIsNotWhole() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.isWritable(full), "there is no /dev/full here");
        LatencyTally tally = tally(choice(Kinds.BOTH, 500_000, Format.TEXT, Reading.RELATIVE));
        try (LatencyLog log = new LatencyLog(full, tally, 1_795_000_000_000L)) {
            log.interval(1_795_000_001_000L);
            assertFalse(log.isWhole());
        }
        try (LatencyLog log = new LatencyLog(folder.resolve("log"), tally, 1_795_000_000_000L)) {
            log.interval(1_795_000_001_000L);
            assertTrue(log.isWhole());
        }
    }

    @Test
    void theMethodOfPercentilesIsTold() {
        String text = print(tally(choice(Kinds.BOTH, 500_000, Format.TEXT, Reading.RELATIVE)));
        assertTrue(text.contains("note: percentile p of n is sample floor(n*p/100) in order, from 0; "
                + "corrected ones are HdrHistogram's, 3 digits\n"), text);
    }

    @Test
    void jsonHasTheShapeThatIsPromised() {
        Map<String, Object> json = Json
                .read(print(tally(choice(Kinds.BOTH, 500_000, Format.JSON, Reading.RELATIVE))));
        assertEquals("fifo", Json.at(json, "policy"));
        assertEquals(99, Json.number(json, "priority"));
        assertEquals("clock_ns", Json.at(json, "method"));
        assertEquals(500_000, Json.number(json, "sleep_ns"));
        assertEquals(200, Json.number(json, "samples"));
        assertEquals(1000, Json.number(json, "min_ns"));
        assertEquals(122_000, Json.number(json, "mean_ns"));
        assertEquals(1000, Json.number(json, "mode_ns"));
        assertEquals(4_500_000, Json.number(json, "max_ns"));
        assertEquals(315_593.88, Json.number(json, "stddev_ns"));
        assertEquals(1, Json.number(json, "jvm_pauses"));
        assertTrue(Json.at(json, "percentile_method").toString().startsWith("sorted[floor(n*p/100)]"));
        assertEquals(List.of("25", "50", "75", "90", "95.4", "99", "99.5", "99.9", "99.99"),
                List.copyOf(((Map<?, ?>) Json.at(json, "percentiles")).keySet()));
        assertEquals(101_000, Json.number(json, "percentiles/50"));
        assertEquals(101_500, Json.number(json, "absolute/percentiles/50"));
        assertEquals(3, Json.number(json, "absolute/missed"));
        assertEquals(203, Json.number(json, "corrected/samples"));
        assertEquals(1_000_000, Json.number(json, "corrected/expected_interval_ns"));
        assertEquals(1, Json.number(json, "num_threads"));
        assertEquals(Map.of("1", 1.0, "2", 1.0, "3", 1.0, "4", 1.0), Json.at(json, "thread/0/histogram"));
        assertEquals(196, Json.number(json, "thread/0/overflows"));
        assertEquals(200, Json.number(json, "thread/0/cycles"));
        assertEquals(1, Json.number(json, "thread/0/min"));
        assertEquals(4500, Json.number(json, "thread/0/max"));
        assertNull(Json.at(json, "thread/0/cpu"));
        assertNull(Json.at(json, "thread/0/node"));
        assertEquals(1, Json.number(json, "spikes/count"));
        assertEquals(List.of(Map.of("time", "2026-11-20T10:42:34.000000200Z", "late_ns", 4_500_500.0, "thread", 0.0)),
                Json.at(json, "spikes/worst_of_seconds"));
    }

    @Test
    void spikesAreToldWithTheirInstantUnlessTheyWereOurOwnDoing() {
        LatencyTally tally = new LatencyTally(choice(Kinds.BOTH, 500_000, Format.TEXT, Reading.RELATIVE));
        tally.sample(0, 10_000_000_000L, 1_300_000, Turn.RELATIVE, false);
        tally.sample(0, 10_100_000_123L, 2_300_000, Turn.ABSOLUTE, false);
        tally.sample(0, 10_200_000_000L, 7_000_000, Turn.RELATIVE, true);
        tally.sample(0, 10_300_000_000L, 8_000_000, Turn.PASSED, false);
        tally.sample(0, 12_000_000_000L, 999_999, Turn.RELATIVE, false);
        tally.sample(0, 13_000_000_000L, 1_000_000, Turn.RELATIVE, false);
        String text = print(tally);
        assertTrue(text.contains("""
                3 wakes were late by 1000 us or more, the worst of them a second:
                  2026-11-20T10:42:44.100000123Z     2300.0 us, thread 0
                  2026-11-20T10:42:47.000000000Z     1000.0 us, thread 0
                """), text);
    }

    @Test
    void whatWasNotTakenIsNull() {
        Map<String, Object> json = Json
                .read(print(tally(choice(Kinds.ABSOLUTE, 500_000, Format.JSON, Reading.RELATIVE))));
        assertEquals(0, Json.number(json, "samples"));
        assertNull(Json.at(json, "min_ns"));
        assertNull(Json.at(json, "mean_ns"));
        assertNull(Json.at(json, "percentiles/50"));
        assertNull(Json.at(Json.read(print(tally(choice(Kinds.RELATIVE, 500_000, Format.JSON, Reading.RELATIVE)))),
                "absolute"));
    }

    @Test
    void cyclictestsHistogramHasItsRowsAndColumns() {
        assertEquals("""
                # Histogram
                000000 000000
                000001 000001
                000002 000001
                000003 000001
                000004 000001
                # Total: 000000004
                # Min Latencies: 00001
                # Avg Latencies: 00122
                # Max Latencies: 04500
                # Histogram Overflows: 00196
                # Histogram Overflow at cycle number:
                # Thread 0: 00004 00005 00006 00007 00008 00009 00010 00011 00012 00013 00014 00015 00016 00017 00018 \
                00019 # 00180 others
                """, print(tally(choice(Kinds.RELATIVE, 500_000, Format.CYCLICTEST, Reading.RELATIVE))));
    }

    @Test
    void percentilesAreHdrHistograms() {
        LatencyTally tally = tally(choice(Kinds.BOTH, 500_000, Format.HGRM, Reading.CORRECTED));
        String text = print(tally);
        String[] rows = text.split("\n");
        assertEquals("       Value     Percentile TotalCount 1/(1-Percentile)", rows[0]);
        int told = 0;
        for (String row : rows) {
            String[] columns = row.strip().split(" +");
            if (columns.length == 4 && columns[0].matches("[0-9.]+")) {
                double value = tally.corrected().getValueAtPercentile(Double.parseDouble(columns[1]) * 100);
                assertEquals(value, Double.parseDouble(columns[0]), value * 0.01, row);
                told++;
            }
        }
        assertTrue(told > 20, text);
        assertTrue(text.contains("Total count    =          203"), text);
    }

    @Test
    void theLogIsReadBackByHdrHistogramsReader() throws Exception {
        LatencyTally tally = new LatencyTally(choice(Kinds.BOTH, 500_000, Format.TEXT, Reading.RELATIVE));
        Path file = folder.resolve("log");
        try (LatencyLog log = new LatencyLog(file, tally, 1_795_000_000_000L)) {
            tally.sample(0, 1, 5000, Turn.RELATIVE, false);
            tally.sample(0, 2, 7000, Turn.ABSOLUTE, false);
            tally.sample(0, 2, 7100, Turn.ABSOLUTE, false);
            log.interval(1_795_000_001_000L);
            log.interval(1_795_000_002_000L);
            tally.sample(0, 3, 9_000_000, Turn.RELATIVE, false);
            log.interval(1_795_000_003_000L);
        }
        HistogramLogReader reader = new HistogramLogReader(file.toFile());
        StringBuilder read = new StringBuilder();
        for (EncodableHistogram each = reader.nextIntervalHistogram(); each != null; each = reader
                .nextIntervalHistogram()) {
            Histogram histogram = (Histogram) each;
            read.append(histogram.getStartTimeStamp()).append(' ').append(histogram.getEndTimeStamp()).append(' ')
                    .append(histogram.getTag()).append(' ').append(histogram.getTotalCount()).append(' ')
                    .append(histogram.getMinValue() / 1000).append('\n');
        }
        assertEquals("""
                1795000000000 1795000001000 null 1 5
                1795000000000 1795000001000 absolute 2 7
                1795000002000 1795000003000 null 1 8994
                """, read.toString());
    }

    @Test
    void samplesInPausesOfOurOwnCanBeLeftOut() {
        LatencyChoice all = choice(Kinds.RELATIVE, 500_000, Format.JSON, Reading.RELATIVE);
        LatencyTally tally = tally(
                new LatencyChoice(all.plan(), 0, 1000, 0, 5, 1_000_000, true, false, false, true, Format.JSON,
                        Reading.RELATIVE, Optional.empty(), List.of(), List.of()));
        Map<String, Object> json = Json.read(print(tally));
        assertEquals(199, Json.number(json, "samples"));
        assertEquals(199_000, Json.number(json, "max_ns"));
        assertEquals(1, Json.number(json, "jvm_pauses"));
        assertEquals(200, Json.number(json, "samples_taken"));
    }
}
