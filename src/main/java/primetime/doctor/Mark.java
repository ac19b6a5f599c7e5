package primetime.doctor;

/** How good a fact is, in two characters that can be read without colour. */
public enum Mark {
    /** As it should be. */
    OK("ok"),
    /** It works, and could be better. */
    LESS("--"),
    /** It cannot be had here. */
    NO("no"),
    /** Nobody told. */
    UNKNOWN("??");

    private final String word;

    Mark(String word) {
        this.word = word;
    }

    /** Two characters. */
    public String word() {
        return word;
    }
}
