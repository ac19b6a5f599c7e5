package primetime.source.linux;

import java.nio.file.Path;
import java.util.Arrays;
import primetime.source.Unreadable;
import primetime.tape.Sample;

/** A network interface that is shown: its name and the speed of its link. */
final class Link implements AutoCloseable {
    private static final int PAUSE = 4;
    private final byte[] name;
    private final String title;
    private final ProcFile speed;
    private long mbit = Sample.UNKNOWN;
    private int pause;
    private boolean hasDefault;

    Link(Path root, byte[] name) {
        this.name = name;
        title = Scan.text(name);
        speed = isPlain(name) ? new ProcFile(root, "sys/class/net/" + title + "/speed") : null;
    }

    /** Not every name is a path here: the kernel allows any byte but a slash, a colon and white space. */
    private static boolean isPlain(byte[] name) {
        for (byte character : name) {
            if (character <= ' ' || character >= 0x7f || character == '/') {
                return false;
            }
        }
        return name.length > 0;
    }

    /** As the kernel has it. */
    byte[] name() {
        return name;
    }

    boolean isNamed(byte[] other) {
        return Arrays.equals(name, other);
    }

    /** The name as text; observed, so whoever shows it passes it through the gate. */
    String title() {
        return title;
    }

    /** Mbit/s as last read, or unknown: loopback, no cable, most tunnels. */
    long mbit() {
        return mbit;
    }

    /** It is this link's turn to be asked for its speed; one that refused is not asked at its next four turns. */
    void takeTurn() {
        if (pause > 0) {
            pause--;
        } else {
            askSpeed();
        }
    }

    /**
     * Asks for the speed when the default route has come here, as when a cable was plugged in; answers {@code through}.
     */
    long routed(long through) {
        if (through == 1 && !hasDefault) {
            askSpeed();
        }
        hasDefault = through == 1;
        return through;
    }

    private void askSpeed() {
        try {
            mbit = speed == null ? Sample.UNKNOWN : sensible(speed.read().number());
        } catch (Unreadable e) {
            mbit = Sample.UNKNOWN;
            pause = PAUSE;
        }
    }

    /** 0, and -1 cut to 16 or 32 bits, is how drivers and old kernels say that they do not know. */
    private static long sensible(long told) {
        return told <= 0 || told == 0xffff || told >= 0xffff_ffffL ? Sample.UNKNOWN : told;
    }

    @Override
    public void close() {
        if (speed != null) {
            speed.close();
        }
    }
}
