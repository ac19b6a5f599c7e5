package primetime.cell;

/** How many colours a terminal shows. */
public enum Depth {
    /** No colour at all; bold, underline and reverse remain. */
    NONE,
    /** The Linux console: eight, and bright foregrounds by bold. */
    EIGHT,
    /** The user's own palette. */
    SIXTEEN,
    /** xterm's 256. */
    INDEXED,
    /** 24 bits. */
    TRUE
}
