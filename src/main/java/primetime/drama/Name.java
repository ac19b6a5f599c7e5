package primetime.drama;

import primetime.tape.Event;

/**
 * What a drop spells: the last part of the path of an event's command, without its arguments, one glyph of one column
 * for each code point. Kept and filled anew for every drop, so that a frame makes no strings.
 */
final class Name {
    /** More than the kernel keeps of a name (15), and as much as anyone reads while it falls. */
    static final int LONGEST = 24;
    private final int[] glyphs = new int[LONGEST];
    private int length;
    private long seed;

    /** Takes the name of an event; where it has no text, its process number is the name. */
    void set(Event event, Script script) {
        byte[] text = event.textBytes();
        int end = end(text, event.textLength());
        // A kernel thread's name may hold slashes, as in [kworker/0:1].
        int start = text[0] == '[' ? 0 : end;
        while (start > 0 && text[start - 1] != '/') {
            start--;
        }
        clear();
        for (int i = start; i < end; i++) {
            add(text[i], script);
        }
        if (length == 0) {
            number(event.pid, script);
        }
    }

    /** Takes a word of our own, and a number behind it where that is above 0. */
    void set(String word, long number, Script script) {
        clear();
        for (int i = 0; i < word.length(); i++) {
            add((byte) word.charAt(i), script);
        }
        if (number > 0) {
            number(number, script);
        }
    }

    private void clear() {
        length = 0;
        seed = 0;
    }

    /** Where the command ends: before its first blank. */
    private static int end(byte[] text, int length) {
        int end = 0;
        while (end < length && text[end] != ' ' && text[end] != 0) {
            end++;
        }
        return end;
    }

    /** What is not ASCII becomes a letter of the script that follows from it, because it may be wide, or no letter. */
    private void add(byte unit, Script script) {
        boolean continues = (unit & 0xc0) == 0x80;
        seed = Hash.of(seed, unit);
        if (!continues && length < LONGEST) {
            glyphs[length++] = unit > 0x20 && unit < 0x7f ? unit : script.letter(seed);
        }
    }

    private void number(long number, Script script) {
        long unit = 1;
        while (unit <= number / 10) {
            unit *= 10;
        }
        for (; unit > 0; unit /= 10) {
            add((byte) ('0' + number / unit % 10), script);
        }
    }

    int length() {
        return length;
    }

    int glyph(int index) {
        return glyphs[index];
    }

    /** A number that follows from the whole name and nothing else. */
    long seed() {
        return seed;
    }
}
