package primetime.term;

import com.sun.jna.Function;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jline.nativ.CLibrary;
import org.jline.nativ.CLibrary.WinSize;
import org.jline.nativ.JLineNativeLoader;

/**
 * The terminal as the kernel sees it: its attributes, its size, its two streams. Attributes are the kernel's own struct
 * termios (four words of flags, c_line, 19 characters) and not JLine's Termios, which has no c_line and gives back
 * whatever was in memory there. Numbers: Linux, asm-generic/ioctls.h, termbits-common.h and termbits.h (x86, ARM).
 */
final class Tty {
    /** BRKINT, PARMRK, ISTRIP, INLCR, IGNCR, ICRNL, IXON: what would change or hold back what is typed. */
    private static final int INPUT = 0x002 | 0x008 | 0x020 | 0x040 | 0x080 | 0x100 | 0x400;
    /** OPOST: what would change what is written. */
    private static final int OUTPUT = 0x001;
    /** ISIG, ICANON, ECHO, ECHONL, IEXTEN: what would turn keys into signals, lines or an echo. */
    private static final int LOCAL = 0x0001 | 0x0002 | 0x0008 | 0x0040 | 0x8000;
    private static final long TCGETS = 0x5401;
    private static final long TCSETS = 0x5402;
    private static final int TERMIOS_INTS = 9;
    /** The word that holds c_cc[3] to c_cc[6], of which the last two are VTIME and VMIN. */
    private static final int TIMES = 5;
    private static final int VTIME_AND_VMIN = 0xffff0000;
    private static final int VMIN_1 = 1 << 24;
    private static final long TIOCGSID = 0x5429;
    private static final int TCIFLUSH = 0;
    private static final int TCOFLUSH = 1;
    /** In bytes: where the characters begin, behind c_line, and how many the kernel has, and C libraries. */
    private static final int CHARACTERS = 17;
    private static final int KERNELS = 19;
    private static final int LIBRARYS = 32;
    private final int inputFd;
    private final int outputFd;
    private final InputStream input;
    private final OutputStream output;
    private final WinSize size = new WinSize();
    private final boolean apart;
    private int[] original;
    private String settings = "";

    Tty(int inputFd, int outputFd, InputStream input, OutputStream output) {
        this(inputFd, outputFd, input, output, false);
    }

    private Tty(int inputFd, int outputFd, InputStream input, OutputStream output, boolean apart) {
        this.inputFd = inputFd;
        this.outputFd = outputFd;
        this.input = input;
        this.output = output;
        this.apart = apart;
    }

    /** The terminal on standard input and output. */
    static Tty standard() throws NoTerminal {
        load();
        for (int fd = 1; fd >= 0; fd--) {
            if (CLibrary.isatty(fd) == 0) {
                throw new NoTerminal("standard " + (fd == 0 ? "input" : "output") + " is not a terminal");
            }
        }
        InputStream in = new FileInputStream(FileDescriptor.in);
        int[] session = new int[1];
        if (CLibrary.ioctl(0, TIOCGSID, session) == 0 && CLibrary.ioctl(1, TIOCGSID, session) == 0) {
            // Both are the one that controls us, which has a name of its own.
            try {
                return new Tty(0, 0, in, new FileOutputStream("/dev/tty"), true);
            } catch (IOException e) {
                // A container may have no such name.
                return new Tty(0, 1, in, new FileOutputStream(FileDescriptor.out));
            }
        }
        return new Tty(0, 1, in, new FileOutputStream(FileDescriptor.out));
    }

    /** Loads JLine's library, which has to be unpacked into a file first, and leaves no file behind. */
    static void load() throws NoTerminal {
        String directory = System.getProperty("jline.tmpdir", System.getProperty("java.io.tmpdir"));
        // It would tell on standard error, with the class and the method, what is told better below.
        Logger.getLogger("org.jline").setLevel(Level.OFF);
        try {
            CLibrary.isatty(0);
            String unpacked = JLineNativeLoader.getNativeLibraryPath();
            boolean isJLines = System.getProperty("library.jline.path") == null;
            if (isJLines && unpacked != null && unpacked.startsWith(directory)) {
                // By now it is mapped. JLine would delete both at exit, which a killed process does not reach.
                Files.deleteIfExists(Path.of(unpacked));
                Files.deleteIfExists(Path.of(unpacked + ".lck"));
            }
        } catch (LinkageError | RuntimeException e) {
            throw new NoTerminal("the terminal's library could not be unpacked to and loaded from " + directory
                    + "; name a directory that is writable and not mounted noexec with -Djline.tmpdir=DIRECTORY");
        } catch (IOException e) {
            // Then JLine deletes them at exit.
            return;
        }
    }

    /** The terminal on standard output alone, to be written to but not taken. */
    static Tty onOutput() throws NoTerminal {
        load();
        if (CLibrary.isatty(1) == 0) {
            throw new NoTerminal("standard output is not a terminal");
        }
        return new Tty(1, 1, InputStream.nullInputStream(), new FileOutputStream(FileDescriptor.out));
    }

    InputStream input() {
        return input;
    }

    OutputStream output() {
        return output;
    }

    /** Whether it is used through none of the descriptors that others write to. */
    boolean isApart() {
        return apart;
    }

    /** The attributes that {@link #makeRaw} set and those that it found, as {@code stty -g} tells them; or empty. */
    synchronized String settings() {
        return settings;
    }

    /** Keeps the attributes as they are and sets raw mode: every byte comes at once and as it is, Ctrl-C too. */
    synchronized void makeRaw() {
        int[] raw = new int[TERMIOS_INTS];
        if (CLibrary.ioctl(inputFd, TCGETS, raw) != 0) {
            // It has gone; the keyboard will tell.
            return;
        }
        if (original == null) {
            original = raw.clone();
        }
        raw[0] &= ~INPUT;
        raw[1] &= ~OUTPUT;
        raw[3] &= ~LOCAL;
        raw[TIMES] = raw[TIMES] & ~VTIME_AND_VMIN | VMIN_1;
        settings = words(raw) + " " + words(original);
        // At once, not after the output has drained: a terminal that takes no bytes must not hold us.
        CLibrary.ioctl(inputFd, TCSETS, raw);
    }

    private static String words(int[] termios) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            words.append(Integer.toHexString(termios[i])).append(':');
        }
        for (int i = 0; i < LIBRARYS; i++) {
            int at = CHARACTERS + i;
            int character = i < KERNELS ? termios[at / 4] >>> 8 * (at % 4) & 0xff : 0;
            words.append(Integer.toHexString(character)).append(i < LIBRARYS - 1 ? ":" : "");
        }
        return words.toString();
    }

    /** Gives back the attributes that {@link #makeRaw} found; nothing where they were given back already. */
    synchronized void restore() {
        if (original != null) {
            CLibrary.ioctl(inputFd, TCSETS, original);
            original = null;
        }
    }

    /** Throws away what was typed or answered and not read yet. */
    void discardInput() {
        discard(inputFd, TCIFLUSH);
    }

    /** Through JNA, since JLine cannot; hardly ever needed. */
    private static boolean discard(int fd, int queue) {
        try {
            return Function.getFunction("c", "tcflush").invokeInt(new Object[] { fd, queue }) == 0;
        } catch (LinkageError | RuntimeException e) {
            return false;
        }
    }

    /** Throws away what the terminal has not taken yet. */
    void discardOutput() {
        if (!discard(outputFd, TCOFLUSH)) {
            // Then a terminal that takes no bytes does not get those that would restore it.
            return;
        }
        // A pseudo-terminal does not wake who waits to write to it when it is emptied, but when attributes are set.
        int[] attributes = new int[TERMIOS_INTS];
        if (CLibrary.ioctl(outputFd, TCGETS, attributes) == 0) {
            CLibrary.ioctl(outputFd, TCSETS, attributes);
        }
    }

    /** Columns as the kernel knows them now; 0 where nobody has told it. */
    int columns() {
        synchronized (size) {
            return ask() ? Short.toUnsignedInt(size.ws_col) : 0;
        }
    }

    /** Rows as the kernel knows them now; 0 where nobody has told it. */
    int rows() {
        synchronized (size) {
            return ask() ? Short.toUnsignedInt(size.ws_row) : 0;
        }
    }

    private boolean ask() {
        return CLibrary.ioctl(outputFd, CLibrary.TIOCGWINSZ, size) == 0;
    }
}
