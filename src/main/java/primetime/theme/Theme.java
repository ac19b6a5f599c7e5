package primetime.theme;

import java.util.EnumMap;
import java.util.Map;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Style;

/** The styles of all roles, reduced to what one terminal can show. Immutable. */
public final class Theme {
    private final String name;
    private final String about;
    private final Depth depth;
    private final Glyphs glyphs;
    private final long[][] styles = new long[Role.values().length][];

    /**
     * @param styles for each role its style, and for a ramp all its styles
     * @throws IllegalArgumentException where a role is missing
     */
    Theme(String name, String about, Map<Role, long[]> styles, Depth depth, Glyphs glyphs) {
        this.name = name;
        this.about = about;
        this.depth = depth;
        this.glyphs = glyphs;
        for (Role role : Role.values()) {
            long[] given = styles.get(role);
            if (given == null || given.length == 0) {
                throw new IllegalArgumentException("no line for " + role.word());
            }
            this.styles[role.ordinal()] = given.clone();
        }
    }

    /** The same theme on a terminal of this depth and these glyphs. Without colours every theme looks like mono. */
    public Theme on(Depth newDepth, Glyphs newGlyphs) {
        Map<Role, long[]> reduced = new EnumMap<>(Role.class);
        Theme from = newDepth == Depth.NONE ? Themes.load(Themes.COLOURLESS) : this;
        int ground = Colour.reduce(Style.background(from.style(Role.GROUND)), newDepth);
        for (Role role : Role.values()) {
            // Rain goes over into the ground.
            reduced.put(role, reduced(from.styles[role.ordinal()], newDepth,
                    role == Role.RAIN ? Colour.DEFAULT : ground));
        }
        return new Theme(name, about, reduced, newDepth, newGlyphs);
    }

    /** @param ground what is behind a style without a background; the default where that does not matter */
    private static long[] reduced(long[] styles, Depth depth, int ground) {
        long[] reduced = new long[styles.length];
        for (int i = 0; i < styles.length; i++) {
            int foreground = Colour.reduce(Style.foreground(styles[i]), depth);
            int background = Colour.reduce(Style.background(styles[i]), depth);
            int behind = background == Colour.DEFAULT ? ground : background;
            if (depth != Depth.NONE && depth.compareTo(Depth.SIXTEEN) <= 0 && Colour.isIndexed(behind)) {
                foreground = Colour.legible(Style.foreground(styles[i]), onThat(behind, depth));
            }
            // Terminals of few colours show bold by brightness, and so bold black as grey.
            boolean fades = depth != Depth.NONE && depth.compareTo(Depth.SIXTEEN) <= 0
                    && foreground == Colour.indexed(0);
            long attributes = styles[i] & Style.ATTRIBUTES & ~(fades ? Style.BOLD : 0);
            reduced[i] = Style.of(foreground, background) | attributes;
        }
        return reduced;
    }

    /** A ground as a terminal of that depth shows it: the one of eight colours has no bright ones. */
    private static int onThat(int ground, Depth depth) {
        return depth == Depth.EIGHT ? Colour.indexed(Colour.value(ground) & 7) : ground;
    }

    public String name() {
        return name;
    }

    /** What it is, in a sentence; may be empty. */
    public String about() {
        return about;
    }

    public Depth depth() {
        return depth;
    }

    public Glyphs glyphs() {
        return glyphs;
    }

    /** The style of a role; of a ramp, its top. */
    public long style(Role role) {
        long[] all = styles[role.ordinal()];
        return all[all.length - 1];
    }

    /** All styles of a ramp, lowest first; not to be changed. */
    public long[] ramp(Role role) {
        return styles[role.ordinal()];
    }

    /** The style of a ramp at {@code part}, 0 to 1. */
    public long ramp(Role role, double part) {
        long[] all = styles[role.ordinal()];
        return all[(int) Math.max(0, Math.min(all.length - 1, part * all.length))];
    }
}
