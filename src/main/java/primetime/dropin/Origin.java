package primetime.dropin;

import java.util.Locale;

/** Where a drop-in was found; of the same name the later one counts. */
public enum Origin {
    /** It comes with the program. */
    SHIPPED,
    /** One of byobu's own, {@code N_name} in its {@code bin}. */
    BYOBU,
    /** In the person's own folder. */
    OWN;

    /** The word that people see. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
