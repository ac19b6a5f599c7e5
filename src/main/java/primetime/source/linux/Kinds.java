package primetime.source.linux;

/** Which readings a loop takes. */
public enum Kinds {
    /** Wake minus start minus the interval that was asked for: stress-ng's. Lateness does not add up. */
    RELATIVE("relative"),
    /** Wake minus schedule: cyclictest's. What was missed can be told, and coordinated omission corrected. */
    ABSOLUTE("absolute"),
    /** By turns. */
    BOTH("both");

    private final String word;

    Kinds(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** 1: relative, 2: absolute, 3: both. */
    public int number() {
        return ordinal() + 1;
    }

    boolean hasRelative() {
        return this != ABSOLUTE;
    }

    boolean hasAbsolute() {
        return this != RELATIVE;
    }
}
