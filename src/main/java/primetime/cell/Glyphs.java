package primetime.cell;

/**
 * Which characters a terminal can show, best first. Widgets ask it how finely they can draw; {@link #shown} replaces
 * what the terminal lacks at the very end, so that text may be written once.
 */
public enum Glyphs {
    /** UTF-8 and a font with braille: two by four dots in a cell. */
    BRAILLE(2, 4),
    /** UTF-8 without braille: eighth blocks. */
    EIGHTHS(1, 8),
    /** The Linux console: code page 437, so half blocks, shades and single lines. */
    HALVES(1, 2),
    /** No UTF-8. */
    ASCII(1, 1);

    /** What code page 437 has beyond ASCII, among what is drawn here. */
    private static final String CP437 = "─│┌┐└┘├┤┬┴┼═║█▀▄▌▐░▒▓■·•○←↑→↓►◄▲▼♦§¶µ±≈°²½¼«»¬£¥×÷ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢áíóúñÑªº¿¡ßαπσΣ";
    private static final String CONSOLE_FROM = "╭╮╰╯…▸◂◆●◉✖✔⇧≡┤├▁▂▃▅▆▇▏▎▍▊▋▉⟳↻◎╴╶⚠▪";
    private static final String CONSOLE_TO = "┌┐└┘.►◄♦•○xv↑=┤├▄▄▄▄██▌▌▌▌██RRo──!■";
    private static final String ASCII_FROM = "─│┌┐└┘├┤┬┴┼═║█▀▄▌▐░▒▓■·•○←↑→↓►◄▲▼♦µ±≈°×÷§╭╮╰╯…▸◂◆●◉✖✔⇧≡⟳↻◎╴╶⚠▪";
    private static final String ASCII_TO = "-|+++++++++=|##_||:=#*..o<^>v><^v*u+~ox/S++++.><*@@xv^=RRo--!*";
    private static final int NONE = '?';
    private final int across;
    private final int upward;

    Glyphs(int across, int upward) {
        this.across = across;
        this.upward = upward;
    }

    /** How many values side by side one cell of a graph shows. */
    public int across() {
        return across;
    }

    /** How many levels above nothing one cell of a graph shows. */
    public int upward() {
        return upward;
    }

    /** The code point itself where the terminal has it, else the nearest it has, else a question mark. */
    public int shown(int codePoint) {
        if (codePoint < 0x7f || this == BRAILLE || this == EIGHTHS) {
            return codePoint;
        }
        if (this == HALVES) {
            if (CP437.indexOf(codePoint) >= 0) {
                return codePoint;
            }
            int at = CONSOLE_FROM.indexOf(codePoint);
            return at < 0 ? NONE : CONSOLE_TO.charAt(at);
        }
        int at = ASCII_FROM.indexOf(codePoint);
        return at < 0 ? NONE : ASCII_TO.charAt(at);
    }

    /** The code point for a cell filled {@code level} parts of {@code upward()} from below; 0 is a space. */
    int filled(int level) {
        if (level <= 0) {
            return ' ';
        }
        return switch (this) {
            case BRAILLE, EIGHTHS -> 0x2580 + Math.min(8, level);
            case HALVES -> level == 1 ? '▄' : '█';
            case ASCII -> '#';
        };
    }

    /** A ramp of four glyphs from nearly nothing to full, so that amounts can be read without colour. */
    public int shade(int step) {
        String ramp = this == ASCII ? ".:=#" : "░▒▓█";
        return ramp.charAt(Math.max(0, Math.min(3, step)));
    }
}
