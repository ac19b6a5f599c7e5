package primetime.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;

/** The terminal's window came to the front, or went from it. Not a key, so its type is {@link KeyType#Unknown}. */
public final class Focus extends KeyStroke {
    private final boolean gained;

    Focus(boolean gained) {
        super(KeyType.Unknown);
        this.gained = gained;
    }

    public boolean isGained() {
        return gained;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Focus focus && focus.gained == gained;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(gained);
    }

    @Override
    public String toString() {
        return "Focus{" + (gained ? "gained" : "lost") + "}";
    }
}
