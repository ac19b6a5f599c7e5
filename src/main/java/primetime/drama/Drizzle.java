package primetime.drama;

import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.theme.Role;

/**
 * The steady rain behind the drops: one fall after another in every column, each column at its own pace. A fall takes
 * the name of a process that was known when it began, and all its letters follow from that name; so on a host where
 * nothing happens it is still made of what runs there.
 */
final class Drizzle {
    /** How many of the newest events a fall chooses from: half of them few, so that what just happened shows soon. */
    private static final int FEW = 64;
    private static final int MANY = 4096;
    /** A letter stays the same for so long, ns, each cell at a time of its own. */
    private static final long TURN = 3_001_000_000L;
    private static final int BRIGHTEST = 165;
    private static final int TIP = 50;
    private final Event event = new Event();
    private final Name name = new Name();

    void fall(EventsView events, Sky sky, Script script) {
        for (int column = 0; column < sky.columns() && !events.isEmpty(); column++) {
            fall(events, sky, script, column);
        }
    }

    private void fall(EventsView events, Sky sky, Script script, int column) {
        long own = Hash.of(column);
        int rows = sky.rows();
        int length = 3 + rows / 4 + Hash.pick(own >>> 8, 2 + rows / 2);
        int pause = 1 + Hash.pick(own >>> 24, 4 + rows / 2);
        long nanosPerRow = 10_000_000L / (3 + rows / 8) * (70 + Hash.pick(own >>> 16, 100));
        long period = (rows + length + pause) * nanosPerRow;
        long shift = Math.floorMod(own, period);
        long round = Math.floorDiv(events.end() + shift, period);
        long born = round * period - shift;
        int head = (int) ((events.end() - born) / nanosPerRow);
        if (head - length >= rows) {
            return;
        }
        take(events, script, Hash.of(own, round), born);
        long seed = Hash.of(name.seed(), column, round);
        int brightest = BRIGHTEST * (40 + Hash.pick(seed >>> 32, 61)) / 100;
        for (int row = Math.max(0, head - length); row <= Math.min(head, rows - 1); row++) {
            int light = row == head ? brightest + TIP : 1 + brightest * (length - (head - row)) / length;
            long cell = Hash.of(seed, row);
            long turn = Math.floorDiv(events.end() + (cell >>> 32), TURN);
            sky.light(column, row, light, script.letter(Hash.of(cell, turn)), Role.RAIN);
        }
    }

    /** Chooses among what was known when the fall began; a fall older than all that is known, among the oldest. */
    private void take(EventsView events, Script script, long chance, long born) {
        long first = events.first();
        long known = Math.max(events.countAt(born), events.countAt(events.seen(first)));
        int within = (int) Math.min(known - first, chance < 0 ? FEW : MANY);
        events.read(known - 1 - Hash.pick(chance, within), event);
        name.set(event, script);
    }
}
