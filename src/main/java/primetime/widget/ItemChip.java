package primetime.widget;

import java.util.List;
import primetime.theme.Role;

/** The chip of one of our own items. Kept by its line; makes no objects. */
final class ItemChip implements Chip {
    private final StatusItem item;
    private final String before;
    private final String behind;
    private final StringBuilder out = new StringBuilder();

    /** @param before what was asked to stand before its words, {@code behind} behind them */
    ItemChip(StatusItem item, String before, String behind) {
        this.item = item;
        this.before = before;
        this.behind = behind;
    }

    @Override
    public List<String> tracks() {
        return item.tracks();
    }

    @Override
    public void write(Look look, Phrases phrases) {
        out.setLength(0);
        boolean alarming = item.append(look, out.append(before));
        out.append(behind);
        phrases.in(look.style(alarming ? Role.ALARM : item.ground())).append(alarming ? '!' : ' ').append(out)
                .append(' ');
        phrases.end(alarming ? 0 : item.rank(), "");
    }
}
