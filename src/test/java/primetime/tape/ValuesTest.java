package primetime.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final long SECOND = 1_000_000_000;
    private static final Columns RX = Columns.of("rx");
    private static final double NONE = Double.NaN;
    private final Values track = new Values("net", 1 << 20);
    private final ValuesView view = new ValuesView(track);

    @Test
    void aRateIsTheIncreaseOverTheTimeThatReallyPassed() {
        sample(0, 1000);
        sample(2.5, 1500);
        assertEquals(200, at(3).rate("rx"));
        sample(2.6, 1510);
        assertEquals(100, at(3).rate("rx"), 1e-6);
    }

    @Test
    void theFirstSampleGivesNoRate() {
        sample(0, 1000);
        assertEquals(NONE, at(1).rate("rx"));
        assertEquals(NONE, at(-1).rate("rx"));
    }

    @Test
    void aCounterThatWentDownGivesNoRate() {
        sample(0, 1000);
        sample(1, 10);
        assertEquals(NONE, at(1).rate("rx"));
        sample(2, 30);
        assertEquals(20, at(2).rate("rx"));
    }

    @Test
    void whereNoTimePassedThereIsNoRate() {
        sample(1, 1000);
        sample(1, 2000);
        assertEquals(NONE, at(1).rate("rx"));
    }

    @Test
    void acrossAGapThereIsNoRate() {
        sample(0, 1000);
        track.append(new Gap("net", SECOND, SECOND, 0, "hidden"), SECOND);
        sample(2, 3000);
        assertEquals(NONE, at(2).rate("rx"));
        sample(3, 3010);
        assertEquals(10, at(3).rate("rx"));
    }

    @Test
    void acrossAFaultThereIsNoRateEither() {
        sample(0, 1000);
        track.append(new Fault("net", SECOND, "/proc/net/dev", "gone", ""), SECOND);
        sample(2, 3000);
        assertEquals(NONE, at(2).rate("rx"));
        assertArrayEquals(new double[] { NONE, NONE }, means(2, 2));
    }

    @Test
    void unknownOnEitherSideGivesNoRate() {
        sample(0, Sample.UNKNOWN);
        sample(1, 1000);
        assertEquals(NONE, at(1).rate("rx"));
        sample(2, Sample.UNKNOWN);
        assertEquals(NONE, at(2).rate("rx"));
        assertFalse(at(2).has("rx"));
        assertEquals(NONE, at(2).latest("rx", 2));
    }

    @Test
    void aColumnMayAppearAndVanish() {
        sample(0, 1000);
        track.append(new Sample("net", SECOND, 0, 0, Columns.of("rx", "vpn"), new long[] { 1100, 7 }), SECOND);
        assertEquals(7, at(1).latest("vpn"));
        assertEquals(NONE, at(1).rate("vpn"), "unknown before");
        assertEquals(Sample.UNKNOWN, at(1).back("vpn", 1));
        sample(2, 1200);
        assertEquals(Sample.UNKNOWN, at(2).latest("vpn"), "unknown after");
        assertEquals(7, at(2).back("vpn", 1));
        assertEquals(100, at(2).rate("rx"));
        assertEquals(7, at(1).latest("vpn"), "but not at the time");
        assertEquals(List.of("rx", "vpn"), at(2).columns());
        assertEquals(Sample.UNKNOWN, at(2).latest("no such"));
    }

    @Test
    void columnsMayComeInAnotherOrder() {
        track.append(new Sample("net", 0, 0, 0, Columns.of("a", "b"), new long[] { 1, 2 }), 0);
        track.append(new Sample("net", SECOND, 0, 0, Columns.of("b", "a"), new long[] { 12, 11 }), SECOND);
        assertEquals(10, at(1).rate("a"));
        assertEquals(10, at(1).rate("b"));
    }

    @Test
    void whereThereIsNoRoomForANewColumnTheOneGoesThatIsGoneLongest() {
        sample(0, 1000);
        List<String> names = at(0).columns();
        for (int i = 1; i < 500; i++) {
            Columns columns = Columns.of("rx", "veth" + i);
            track.append(new Sample("net", i * SECOND, 0, 0, columns, new long[] { 1000 + i, i }), i * SECOND);
            assertEquals(i, at(i).latest("veth" + i));
            assertEquals(NONE, at(i).rate("veth" + i), "nothing of whose column it was");
            assertEquals(1, at(i).rate("rx"));
        }
        assertEquals(490, at(499).back("veth490", 9));
        assertEquals(Sample.UNKNOWN, at(499).back("veth400", 99));
        assertEquals(0, track.refused());
        assertFalse(names == view.columns(), "who remembers the names can tell");
        assertEquals(18, view.columns().size());
    }

    @Test
    void columnsThatAreAllThereAtOnceBeyondTheBoundAreCounted() {
        sample(0, 1000);
        String[] names = new String[40];
        for (int i = 0; i < names.length; i++) {
            names[i] = "c" + i;
        }
        track.append(new Sample("net", SECOND, 0, 0, Columns.of(names), new long[40]), SECOND);
        assertEquals(0, at(1).latest("c0"));
        assertEquals(Sample.UNKNOWN, at(1).latest("c39"));
        assertEquals(22, track.refused());
    }

    @Test
    void ratesAreSpreadOverTheTimeThatTheyHold() {
        sample(0, 0);
        sample(1, 100);
        sample(4, 700);
        assertArrayEquals(new double[] { 100, 200, 200, 200 }, rates(4, 4));
        assertArrayEquals(new double[] { NONE, NONE, 100, 200, 200, 200 }, rates(4, 6));
    }

    @Test
    void aBucketIsTheMeanOfWhatIsKnownOfIt() {
        sample(0.5, 0);
        sample(1.25, 75);
        sample(2, 375);
        assertArrayEquals(new double[] { 100, (0.25 * 100 + 0.75 * 400) }, rates(2, 2), 1e-9);
    }

    @Test
    void aGapIsAHoleInTheGraph() {
        sample(0, 0);
        sample(1, 100);
        track.append(new Gap("net", 2 * SECOND, 2 * SECOND, 1, "full"), 2 * SECOND);
        sample(3, 300);
        sample(4, 400);
        assertArrayEquals(new double[] { 100, NONE, NONE, 100 }, rates(4, 4));
        assertArrayEquals(new double[] { 100, NONE, NONE, 400 }, means(4, 4));
    }

    @Test
    void whatIsStaleEndsInUnknown() {
        sample(0, 0);
        sample(1, 100);
        assertEquals(SECOND, at(2).edge());
        assertEquals(9 * SECOND, at(9).edge());
        assertArrayEquals(new double[] { NONE, NONE, NONE }, rates(9, 3));
        assertTrue(view.isStale());
    }

    @Test
    void everySampleTellsItsAgeItsLatenessAndItsCost() {
        track.append(new Sample("net", SECOND, 17, 4711, RX, new long[1]), 2 * SECOND);
        assertEquals(SECOND, at(3).at());
        assertEquals(17, at(3).late());
        assertEquals(4711, at(3).cost());
        assertEquals(SECOND, at(3).age());
        assertEquals(Long.MIN_VALUE, at(1).at());
        assertEquals(0, at(1).late());
    }

    private ValuesView at(double seconds) {
        view.move(Math.round(seconds * SECOND));
        return view;
    }

    private double[] rates(double end, int count) {
        double[] out = new double[count];
        at(end).rates("rx", SECOND, out);
        return out;
    }

    private double[] means(double end, int count) {
        double[] out = new double[count];
        at(end).means("rx", SECOND, out);
        return out;
    }

    private void sample(double seconds, long value) {
        long at = Math.round(seconds * SECOND);
        track.append(new Sample("net", at, 0, 0, RX, new long[] { value }), at);
    }
}
