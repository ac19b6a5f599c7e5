package primetime.drama;

import primetime.tape.Event;
import primetime.tape.EventsView;
import primetime.tape.Gap;
import primetime.tape.Kind;
import primetime.theme.Role;

/**
 * The drops: one for each process that started or failed, and one for each gap. Time is cut into slots, and a slot lets
 * the first few of its events through after looking at not many more: what falls goes on falling whatever comes behind
 * it, and a storm costs no more than a shower. The more events the second before a slot held, the faster its drops fall.
 */
final class Drops {
    private static final long SECOND = 1_000_000_000;
    private static final int SLOTS_OF_A_SECOND = 4;
    private static final long SLOT = SECOND / SLOTS_OF_A_SECOND;
    /** How many events of a slot are looked at. */
    private static final int LOOKED_AT = 96;
    /** How many of the newest gaps are looked at. */
    private static final int GAPS = 8;
    /** A drop begins up to so many rows above the sky, because what comes in one frame should not fall in one line. */
    private static final int ABOVE = 5;
    private static final int SPELLING = 230;
    /** About how many rows a drop lights. */
    private static final int TYPICAL = 15;
    /** A fork tells no new name: it stays behind, and its head is only a little brighter than the rest of it. */
    private static final int FAINT = 165;
    private static final int TIP = 60;
    private final Event event = new Event();
    private final Name name = new Name();
    private final long[] counts = new long[SLOTS_OF_A_SECOND + 1];

    void fall(EventsView events, Sky sky, Script script) {
        long longest = slowest(sky) * (sky.rows() + longest(sky) + ABOVE);
        long slot = Math.floorDiv(events.end() - longest, SLOT);
        for (int i = 0; i <= SLOTS_OF_A_SECOND; i++) {
            counts[i] = events.countAt((slot - SLOTS_OF_A_SECOND + i) * SLOT - 1);
        }
        for (; slot * SLOT <= events.end(); slot++) {
            long until = events.countAt((slot + 1) * SLOT - 1);
            long from = counts[SLOTS_OF_A_SECOND];
            // Where a part of the second before has fallen off the tape, nobody knows how fast they fell.
            if (counts[0] > events.first() || counts[0] == 0) {
                fall(events, sky, script, from, Math.min(until, from + LOOKED_AT), from - counts[0]);
            }
            System.arraycopy(counts, 1, counts, 0, SLOTS_OF_A_SECOND);
            counts[SLOTS_OF_A_SECOND] = until;
        }
        for (long i = Math.max(0, events.gaps() - GAPS); i < events.gaps(); i++) {
            fall(events, sky, script, events.gap(i), i);
        }
    }

    private void fall(EventsView events, Sky sky, Script script, long from, long until, long rate) {
        int most = most(sky, rate);
        int execs = 0;
        int forks = 0;
        int others = 0;
        for (long i = from; i < until; i++) {
            Role head = head(events, i);
            if (head == null) {
                continue;
            }
            boolean falls = switch (events.kind(i)) {
                case EXEC -> execs++ < most;
                case FORK -> forks++ < most * 3 / 4;
                default -> others++ < most;
            };
            if (falls) {
                fall(events, sky, script, i, rate, head);
            }
        }
    }

    /** The role of the head of an event's drop; null where it makes none. */
    private static Role head(EventsView events, long index) {
        int code = events.code(index);
        return switch (events.kind(index)) {
            case EXEC, FORK -> Role.RAIN;
            case EXIT -> code == 0 || code == Event.UNKNOWN || events.pid(index) != events.tgid(index) ? null
                    : Role.BAD;
            case CORE -> Role.BAD;
            case UID, PTRACE -> Role.NOTICE;
            default -> null;
        };
    }

    private void fall(EventsView events, Sky sky, Script script, long index, long rate, Role role) {
        long own = Hash.of(index, events.at(index));
        int head = head(sky, events.end() - events.seen(index), rate, own);
        if (head - longest(sky) < sky.rows()) {
            events.read(index, event);
            name.set(event, script);
            draw(sky, script, Hash.spread(index, sky.columns()), head, Hash.of(own, name.seed(), event.pid), role,
                    event.kind == Kind.FORK ? FAINT : SPELLING);
        }
    }

    private void fall(EventsView events, Sky sky, Script script, Gap gap, long number) {
        if (gap != null) {
            long own = Hash.of(gap.at(), number);
            name.set(gap.lost() > 0 ? "lost-" : "gap", gap.lost(), script);
            draw(sky, script, Hash.pick(own, sky.columns()), head(sky, events.end() - gap.at(), 0, own), own, Role.WARN,
                    SPELLING);
        }
    }

    /** Spells the name downwards, over and over, with two letters of the script between. */
    private void draw(Sky sky, Script script, int column, int head, long own, Role role, int brightest) {
        int rows = sky.rows();
        int length = name.length() + 2 + rows / 4 + Hash.pick(own >>> 20, 2 + rows / 3);
        int round = name.length() + 2;
        int shift = Hash.pick(own >>> 36, Math.max(1, Math.min(round, rows - name.length())));
        for (int row = Math.max(0, head - length); row <= Math.min(head, rows - 1); row++) {
            int behind = head - row;
            int at = (row - shift) % round;
            boolean spells = at >= 0 && at < name.length();
            int glyph = spells ? name.glyph(at) : script.letter(Hash.of(own, row));
            int light = 1 + brightest * (length * length - behind * behind) / (length * length)
                    + (behind == 0 ? TIP : 0);
            if (light > Sky.HEAD) {
                sky.light(column, row, Sky.HEAD, role == Role.BAD ? '✖' : glyph, role);
            } else {
                boolean full = spells || behind == 0;
                sky.light(column, row, full ? light : 1 + light / 2, glyph, behind < round ? role : Role.RAIN);
            }
        }
    }

    /** The row that a drop has reached, above the sky at first. */
    private static int head(Sky sky, long age, long rate, long own) {
        long nanosPerRow = nanosPerRow(sky, rate) * 80 / (80 + Hash.pick(own >>> 12, 45));
        return (int) (age / nanosPerRow) - Hash.pick(own >>> 28, ABOVE);
    }

    /** How many drops of one kind a slot may begin, so that at any time there is about one in half of the columns. */
    private static int most(Sky sky, long rate) {
        return 2 + (int) (sky.columns() * SLOT / 2 / (nanosPerRow(sky, rate) * (sky.rows() + TYPICAL) * 3 / 4));
    }

    /** Ns a row of the slowest drop at this rate; each doubling of the rate adds a twelfth to the speed. */
    private static long nanosPerRow(Sky sky, long rate) {
        return slowest(sky) * 12 / (12 + Long.SIZE - Long.numberOfLeadingZeros(rate));
    }

    /** Ns a row of the slowest drop. The higher the sky, the faster they fall. */
    private static long slowest(Sky sky) {
        return SECOND * 100 / (280 + sky.rows() * 9);
    }

    /** The most rows that are lit behind a head. */
    private static int longest(Sky sky) {
        return Name.LONGEST + 4 + sky.rows() * 7 / 12;
    }
}
