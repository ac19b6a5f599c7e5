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
    private final Depth depth;
    private final Glyphs glyphs;
    private final long[][] styles = new long[Role.values().length][];

    /**
     * @param styles for each role its style, and for a ramp all its styles
     * @throws IllegalArgumentException where a role is missing
     */
    Theme(String name, Map<Role, long[]> styles, Depth depth, Glyphs glyphs) {
        this.name = name;
        this.depth = depth;
        this.glyphs = glyphs;
        for (Role role : Role.values()) {
            long[] given = styles.get(role);
            if (given == null || given.length == 0) {
                throw new IllegalArgumentException("theme " + name + ": no line for " + role.word());
            }
            this.styles[role.ordinal()] = given.clone();
        }
    }

    /** The same theme on a terminal of this depth and these glyphs. */
    public Theme on(Depth newDepth, Glyphs newGlyphs) {
        Map<Role, long[]> reduced = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            long[] given = styles[role.ordinal()].clone();
            for (int i = 0; i < given.length; i++) {
                long attributes = given[i] & Style.ATTRIBUTES;
                int foreground = Colour.reduce(Style.foreground(given[i]), newDepth);
                int background = Colour.reduce(Style.background(given[i]), newDepth);
                boolean lostGround = newDepth == Depth.NONE && Style.background(given[i]) != Colour.DEFAULT;
                given[i] = Style.of(foreground, background) | attributes | (lostGround ? Style.REVERSE : 0);
            }
            reduced.put(role, given);
        }
        return new Theme(name, reduced, newDepth, newGlyphs);
    }

    public String name() {
        return name;
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
