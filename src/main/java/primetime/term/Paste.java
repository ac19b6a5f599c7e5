package primetime.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;

/**
 * Text that came as one: a bracketed paste, or one character that no KeyStroke can hold (beyond U+FFFF). Never a key,
 * whatever it says, so its type is {@link KeyType#Unknown}. The text is as it came: lines usually end in CR, and it may
 * hold anything, escape sequences too.
 */
public final class Paste extends KeyStroke {
    private final String text;
    private final long lostBytes;

    Paste(String text, long lostBytes) {
        super(KeyType.Unknown);
        this.text = text;
        this.lostBytes = lostBytes;
    }

    public String text() {
        return text;
    }

    /** How many bytes of it were too many to keep. */
    public long lostBytes() {
        return lostBytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Paste paste && paste.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Paste{" + text.length() + " chars}";
    }
}
