package primetime.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import primetime.cell.Canvas;
import primetime.option.Options;
import primetime.theme.Role;

/**
 * The bottom row: on the left what host and which page this is, on the right a chip for every status item and for every
 * drop-in that is a status. Where room is short whole chips and page names go, the least important first; nothing is cut
 * in the middle, and since every figure has one width nothing moves while the numbers change. What wants attention stays
 * longest and has a ! before it as well as another colour.
 */
public final class StatusLine {
    /**
     * The pages and which of them is shown.
     *
     * @param current the index of the one that is shown
     */
    public record Pages(List<String> names, int current) {
        public Pages {
            names = List.copyOf(names);
        }
    }

    private static final int PAGE = 1;
    private static final int HOST = 3;
    private static final int BADGE = 6;
    private static final int OTHER_PAGES = 7;
    private static final int LONGEST_NAME = 20;
    private final List<String> badges;
    private final List<Chip> chips = new ArrayList<>();
    private final Phrases phrases = new Phrases();
    private final StringBuilder out = new StringBuilder();

    /** A line of all items behind what the host runs, its distribution for example. */
    public StatusLine(String badge) {
        this(List.of(badge), StatusOffer.OURS, Options.NONE, Options.NONE);
    }

    /**
     * A line as it was asked for.
     *
     * @param badges what the host runs, and, unless nobody knows, what it is called
     * @param offer what can stand on it
     * @param options of {@link StatusOffer#items} and {@link StatusItems#OPTIONS}
     * @param formats of {@link StatusOffer#formats}; one without {} is as if nothing was said
     */
    public StatusLine(List<String> badges, StatusOffer offer, Options options, Options formats) {
        this.badges = List.copyOf(badges);
        Map<String, StatusItem> all = new HashMap<>();
        StatusItems.all(options).forEach(item -> all.put(item.name(), item));
        for (String name : options.get(offer.items())) {
            String format = formats.get(StatusOffer.format(name));
            int figure = format.indexOf(StatusOffer.FIGURE);
            String before = figure < 0 ? "" : format.substring(0, figure);
            String behind = figure < 0 ? "" : format.substring(figure + StatusOffer.FIGURE.length());
            DropInLabel dropIn = offer.dropIn(name);
            chips.add(dropIn == null ? new ItemChip(all.get(name), before, behind)
                    : new DropInChip(dropIn, before, behind));
        }
    }

    /** All tracks that the chips read. */
    public List<String> tracks() {
        return chips.stream().flatMap(chip -> chip.tracks().stream()).distinct().toList();
    }

    /** It is drawn again every so many ns even where no track changed: the time of day is on it. */
    public long beat() {
        return 1_000_000_000;
    }

    /** Draws the first row of the canvas. */
    public void draw(Look look, Pages pages, Canvas canvas) {
        canvas.run(0, 0, canvas.columns(), ' ', look.style(Role.BAR));
        phrases.clear();
        for (int i = 0; i < badges.size(); i++) {
            // Which host this is matters more than what it runs to whoever looks at several.
            name(look.style(Role.BADGE), badges.get(i), i == 0 ? BADGE : HOST);
        }
        for (int i = 0; i < pages.names().size(); i++) {
            boolean current = i == pages.current();
            out.setLength(0);
            out.append(i + 1).append(' ').append(pages.names().get(i));
            name(look.style(current ? Role.CHOSEN : Role.BAR), out, current ? PAGE : OTHER_PAGES);
        }
        int left = phrases.count();
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).write(look, phrases);
        }
        phrases.fit(canvas.columns());
        phrases.draw(canvas, 0, 0, look.style(Role.BAR), 0, left);
        int width = phrases.width(left, phrases.count());
        phrases.draw(canvas, canvas.columns() - width, 0, look.style(Role.BAR), left, phrases.count());
    }

    private void name(long style, CharSequence name, int rank) {
        Phrases.cut(phrases.in(style).append(' '), name, LONGEST_NAME).append(' ');
        phrases.end(rank, "");
    }
}
