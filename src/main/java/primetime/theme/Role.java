package primetime.theme;

import java.util.Locale;

/** What a colour is for. A theme file has one line for each, by its lower-case name with hyphens. */
public enum Role {
    /** What stands under everything and has no role: the theme's own ground, or {@code default} for the terminal's. */
    GROUND,
    /** Ordinary text. */
    TEXT,
    /** What is there but matters less: labels, axes, units, rests. */
    DIM,
    /** The figure that matters. */
    STRONG,
    /** Names of panes. */
    TITLE,
    /** Lines between panes. */
    BORDER,
    /** The line around the pane that has the focus. */
    FOCUS,
    /** As it should be. */
    GOOD,
    /** Worth a look. */
    WARN,
    /** Wrong. */
    BAD,
    /** Something began: a program started, data came in. */
    INFO,
    /** Something unusual: a tracer, another user; data went out. */
    NOTICE,
    /** A key that can be pressed. */
    KEY,
    /** The ground of the status line. */
    BAR,
    /** The first word of the status line. */
    BADGE,
    /** The page or the row that is chosen. */
    CHOSEN,
    /** Grounds of the status notifications, taken in turn. */
    CHIP_A, CHIP_B, CHIP_C, CHIP_D,
    /** A notification that wants attention. */
    ALARM,
    /** Ramp: from hardly any to very many. */
    HEAT,
    /** Ramp: what comes in, base to top. */
    DOWN,
    /** Ramp: what goes out, base to top. */
    UP,
    /** Ramp: how full, empty to full. */
    LOAD,
    /** Ramp: falling glyphs, tail to head. */
    RAIN;

    /** The word of a theme file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the role is a ramp of several colours. */
    public boolean isRamp() {
        return ordinal() >= HEAT.ordinal();
    }
}
