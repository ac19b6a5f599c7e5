package primetime.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import primetime.cell.Canvas;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.theme.Role;

/**
 * The bottom row: on the left what host and which page this is, on the right a chip for every status item. Where room is
 * short whole chips and page names go, the least important first; nothing is cut in the middle, and since every figure
 * has one width nothing moves while the numbers change. What wants attention stays longest and has a ! before it as well
 * as another colour.
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
    private static final int BADGE = 6;
    private static final int OTHER_PAGES = 7;
    private static final int LONGEST_NAME = 20;
    private static final int MOST_ITEMS = 32;
    private static final int LONGEST_FORMAT = 40;
    private static final String FIGURE = "{}";
    private static final List<String> NAMES = StatusItems.all().stream().map(StatusItem::name).toList();
    /** Which items there are, from the left. */
    public static final Option<List<String>> ITEMS = new Option<>("items",
            new Type.Several<>(new Type.Word(NAMES), MOST_ITEMS), NAMES, "what is told, from the left");
    /** How each item is written: what stands around its figures. */
    public static final List<Option<String>> FORMATS = NAMES.stream().map(name -> new Option<>(name,
            new Type.Text(LONGEST_FORMAT, "a text with {} for the figures"), FIGURE, "how " + name + " is written"))
            .toList();
    private final String badge;
    private final List<StatusItem> items;
    private final List<String> before = new ArrayList<>();
    private final List<String> behind = new ArrayList<>();
    private final Phrases phrases = new Phrases();
    private final StringBuilder out = new StringBuilder();

    /** A line of all items behind a word for the host, its distribution for example. */
    public StatusLine(String badge) {
        this(badge, Options.NONE, Options.NONE);
    }

    /**
     * A line as it was asked for.
     *
     * @param options of {@link #ITEMS} and {@link StatusItems#OPTIONS}
     * @param formats of {@link #FORMATS}; one without {} is as if nothing was said
     */
    public StatusLine(String badge, Options options, Options formats) {
        this.badge = badge;
        Map<String, StatusItem> all = new HashMap<>();
        StatusItems.all(options).forEach(item -> all.put(item.name(), item));
        items = options.get(ITEMS).stream().map(all::get).toList();
        for (StatusItem item : items) {
            String format = formats.get(FORMATS.get(NAMES.indexOf(item.name())));
            int figure = format.indexOf(FIGURE);
            before.add(figure < 0 ? "" : format.substring(0, figure));
            behind.add(figure < 0 ? "" : format.substring(figure + FIGURE.length()));
        }
    }

    /** All tracks that the items read. */
    public List<String> tracks() {
        Set<String> tracks = new LinkedHashSet<>();
        items.forEach(item -> tracks.addAll(item.tracks()));
        return new ArrayList<>(tracks);
    }

    /** It is drawn again every so many ns even where no track changed: the time of day is on it. */
    public long beat() {
        return 1_000_000_000;
    }

    /** Draws the first row of the canvas. */
    public void draw(Look look, Pages pages, Canvas canvas) {
        canvas.run(0, 0, canvas.columns(), ' ', look.style(Role.BAR));
        phrases.clear();
        name(look.style(Role.BADGE), badge, BADGE);
        for (int i = 0; i < pages.names().size(); i++) {
            boolean current = i == pages.current();
            out.setLength(0);
            out.append(i + 1).append(' ').append(pages.names().get(i));
            name(look.style(current ? Role.CHOSEN : Role.BAR), out, current ? PAGE : OTHER_PAGES);
        }
        int left = phrases.count();
        for (int i = 0; i < items.size(); i++) {
            chip(look, i);
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

    private void chip(Look look, int number) {
        StatusItem item = items.get(number);
        out.setLength(0);
        boolean alarming = item.append(look, out.append(before.get(number)));
        out.append(behind.get(number));
        phrases.in(look.style(alarming ? Role.ALARM : item.ground())).append(alarming ? '!' : ' ').append(out)
                .append(' ');
        phrases.end(alarming ? 0 : item.rank(), "");
    }
}
