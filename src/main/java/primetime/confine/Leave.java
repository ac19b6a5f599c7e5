package primetime.confine;

import java.nio.file.Path;

/**
 * What a confined program may do beyond reading and computing.
 *
 * @param folder where it may write, an existing directory; null: nowhere
 * @param network whether it may open internet sockets
 */
public record Leave(Path folder, boolean network) {
    /** Nothing at all. */
    public static final Leave NONE = new Leave(null, false);

    boolean mayWrite() {
        return folder != null;
    }
}
