package primetime.tape;

/** What a window shows of a track of texts. */
public final class TextsView extends View {
    private final Texts track;

    TextsView(Texts track) {
        super(track);
        this.track = track;
    }

    /** The newest text; empty where there is none. Not yet printable: what draws it passes it through the gate. */
    public String latest() {
        return isEmpty() ? "" : track.text(count() - 1);
    }

    /** When the newest text was known, monotonic ns, or {@link Long#MIN_VALUE}. */
    public long at() {
        return isEmpty() ? Long.MIN_VALUE : track.at(count() - 1);
    }

    /** Ns that the newest text took; 0 on an empty view. */
    public long cost() {
        return isEmpty() ? 0 : track.cost(count() - 1);
    }
}
