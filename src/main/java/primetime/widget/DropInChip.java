package primetime.widget;

import java.util.List;
import primetime.cell.Figures;
import primetime.cell.Width;
import primetime.tape.Fault;
import primetime.tape.TextsView;
import primetime.theme.Role;

/**
 * What a status drop-in printed, as a chip of the status line, in the colours that it asked for: the line's own ground is
 * under it, as under byobu's. One that printed nothing has no chip. What went wrong with the last run has a ! before it,
 * and stands in place of an answer that is not of that run; an answer that should have been followed by another long ago
 * has a ? before it and says how old it is. Neither keeps its colours, which would say that all is well. Kept by its line;
 * makes no objects.
 */
final class DropInChip implements Chip {
    /** Above what is needed to see that the host is in trouble, below what has a pane of its own or hardly changes. */
    private static final int RANK = 4;
    private static final int LONGEST = 40;
    private static final int LONGEST_FAULT = 28;
    private final DropInLabel label;
    private final String before;
    private final String behind;
    private final Sgr sgr = new Sgr();
    private final StringBuilder sentence = new StringBuilder();

    /** @param before what was asked to stand before its words, {@code behind} behind them */
    DropInChip(DropInLabel label, String before, String behind) {
        this.label = label;
        this.before = before;
        this.behind = behind;
    }

    @Override
    public List<String> tracks() {
        return List.of(label.track());
    }

    @Override
    public void write(Look look, Phrases phrases) {
        TextsView view = look.window().texts(label.track());
        Fault fault = view.fault();
        String text = view.latest();
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) <= ' ' && text.charAt(from) != '\u001b') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        boolean blank = isBlank(text, from, to);
        if (fault != null && (blank || fault.at() != view.at())) {
            sentence.setLength(0);
            sentence.append(label.name()).append(": ").append(fault.happened());
            Phrases.cut(phrases.in(look.style(Role.ALARM)).append('!'), sentence, LONGEST_FAULT).append(' ');
            phrases.end(RANK, "");
        } else if (!blank) {
            boolean stale = fault == null && view.isStale();
            long plain = look.style(fault == null ? Role.BAR : Role.ALARM);
            phrases.in(plain).append(fault != null ? '!' : stale ? '?' : ' ').append(before);
            words(text, from, to, plain, fault == null && !stale, phrases);
            StringBuilder out = phrases.in(plain).append(behind);
            if (stale) {
                Figures.life(out.append(' '), view.age()).append(" old");
            }
            out.append(' ');
            phrases.end(RANK, "");
        }
    }

    private boolean isBlank(CharSequence text, int from, int to) {
        for (int at = from; at < to;) {
            int after = sgr.read(text, at);
            if (after == at && text.charAt(at++) > ' ') {
                return false;
            }
            at = Math.max(at, after);
        }
        return true;
    }

    /** The words in their colours, or where these are not wanted all plain; cut where they are too long. */
    private void words(String text, int from, int to, long plain, boolean coloured, Phrases phrases) {
        sgr.begin(plain);
        StringBuilder out = phrases.in(plain);
        int room = LONGEST;
        for (int at = from; at < to;) {
            int after = sgr.read(text, at);
            if (after > at) {
                out = coloured ? phrases.in(sgr.style()) : out;
                at = after;
                continue;
            }
            int next = Width.next(text, at);
            room -= Width.of(text, at, next);
            boolean cut = room < 1 && !isBlank(text, next, to);
            out.append(cut ? "…" : text, cut ? 0 : at, cut ? 1 : next);
            at = room < 1 ? to : next;
        }
    }
}
