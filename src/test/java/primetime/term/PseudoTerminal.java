package primetime.term;

import com.sun.jna.Native;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.builtins.ScreenTerminal;

/**
 * A real pseudo-terminal to run a program on: the kernel's own line discipline, sizes and signals, with JLine's
 * ScreenTerminal in the place of the person's window. Nothing is read from it but by the calls that say so, so that a
 * test can be a slow terminal, and waiting is reading: until what is wanted stands on the screen. One thread.
 *
 * <p>ScreenTerminal shows narrow characters of the basic plane rightly; wide and joined ones it does not.
 */
public final class PseudoTerminal implements AutoCloseable {
    private static final int O_RDWR = 2;
    private static final int O_NOCTTY = 0400;
    private static final int O_CLOEXEC = 02000000;
    private static final long TIOCSWINSZ = 0x5414;
    private static final short POLLIN = 1;
    /** A control sequence (CSI) or a string (OSC, DCS) without its end. */
    private static final Pattern CUT = Pattern.compile("\u001b(\\[[0-?]*[ -/]*|[]P][^\u0007\u001b]*\u001b?)?$");
    /** Ink and ground in one sequence, which is longer than ScreenTerminal reads; it prints the rest. */
    private static final Pattern LONG = Pattern.compile("\u001b\\[([0-9;]+);(48;2;[0-9;]+)m");
    private ScreenTerminal emulator;
    private final ByteArrayOutputStream trace = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[64 * 1024];
    private final Path slave;
    private int master;
    private int held;
    private byte[] partial = {};
    private int columns;
    private int rows;
    private Process child;

    public PseudoTerminal(int columns, int rows) {
        Native.register(PseudoTerminal.class, "c");
        master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) {
            throw new IllegalStateException("no pseudo-terminal could be opened");
        }
        byte[] name = new byte[64];
        ptsname_r(master, name, name.length);
        slave = Path.of(Native.toString(name));
        emulator = new ScreenTerminal(columns, rows);
        // Kept open, so that its attributes can be compared when the program has ended.
        held = open(slave.toString(), O_RDWR | O_NOCTTY | O_CLOEXEC);
        resize(columns, rows);
    }

    /** Starts a program in a session of its own, with this as its terminal and standard input, output and error. */
    public void start(Map<String, String> environment, String... command) {
        List<String> words = new ArrayList<>(List.of("setsid", "--ctty"));
        words.addAll(Arrays.asList(command));
        File file = slave.toFile();
        ProcessBuilder builder = new ProcessBuilder(words).redirectInput(file).redirectOutput(file).redirectError(file);
        builder.environment().putAll(environment);
        try {
            child = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a class of the test's own class path, on the same Java. */
    public void startJava(Map<String, String> environment, Class<?> main, String... arguments) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                main.getName()));
        words.addAll(Arrays.asList(arguments));
        start(environment, words.toArray(new String[0]));
    }

    /** The program that was started. */
    public Process child() {
        return child;
    }

    /** The program's side, a path under /dev/pts. */
    public Path slave() {
        return slave;
    }

    /** A descriptor of the program's side, open until {@link #close}. */
    public int slaveFd() {
        return held;
    }

    /** Types text: what a terminal sends for keys. */
    public void type(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (write(master, bytes, bytes.length) != bytes.length) {
            throw new IllegalStateException("the terminal took no more keys");
        }
    }

    /** Gives the terminal another size; the kernel tells the program. */
    public void resize(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
        ioctl(master, TIOCSWINSZ, new short[] { (short) newRows, (short) newColumns, 0, 0 });
        if (newColumns > 0 && newRows > 0) {
            emulator.setSize(newColumns, newRows);
        }
    }

    /** Takes what the program wrote, waiting for it up to a limit; answers how many bytes, -1 when it hung up. */
    public int pump(long millis) {
        if (poll(new short[] { (short) master, (short) (master >>> 16), POLLIN, 0 }, 1,
                (int) Math.max(0, millis)) <= 0) {
            return 0;
        }
        int count = read(master, buffer, buffer.length);
        if (count > 0) {
            trace.write(buffer, 0, count);
            emulate(count);
        }
        return count > 0 ? count : -1;
    }

    /** Waits until the screen's text matches somewhere, and answers the text; fails with the screen at the limit. */
    public String awaitText(String regex, long limitMillis) {
        Pattern pattern = Pattern.compile(regex, Pattern.MULTILINE);
        await("text /" + regex + "/", limitMillis, () -> pattern.matcher(text()).find());
        return text();
    }

    /** Waits until the program has ended, taking what it writes; answers its exit status. */
    public int awaitEnd(long limitMillis) {
        await("the end of the program", limitMillis, () -> !child.isAlive());
        return child.exitValue();
    }

    /** Waits, taking what the program writes, until something is so. */
    public void await(String what, long limitMillis, BooleanSupplier condition) {
        long end = System.nanoTime() + limitMillis * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + what + " within " + limitMillis + " ms; the screen is\n" + text());
            }
            pump(20);
        }
        while (pump(0) > 0) {
            continue;
        }
    }

    /** The rows on the screen, without the blanks at their ends. */
    public String text() {
        long[] cells = cells();
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                line.appendCodePoint((int) cells[row * columns + column]);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /** The cells, row by row: the code point in the low 32 bits, ScreenTerminal's attributes in the high ones. */
    public long[] cells() {
        long[] cells = new long[columns * rows];
        emulator.dump(cells, 0, 0, rows, columns, new int[2]);
        return cells;
    }

    /** All bytes that the program wrote so far and that were taken. */
    public String trace() {
        return trace.toString(StandardCharsets.UTF_8);
    }

    /** The terminal's attributes as stty tells them, every one of them. */
    public String attributes() {
        try {
            Process stty = new ProcessBuilder("stty", "-a", "-F", slave.toString()).redirectErrorStream(true).start();
            return new String(stty.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a signal to the program, by number. */
    public void signal(int number) {
        kill((int) child.pid(), number);
    }

    /** Closes the window: what an ended ssh connection does to a program. */
    public void hangUp() {
        close(held);
        close(master);
        held = -1;
        master = -1;
    }

    @Override
    public void close() {
        if (child != null) {
            child.destroyForcibly();
        }
        if (master >= 0) {
            hangUp();
        }
    }

    /** Characters and control sequences may be cut between two reads, and ScreenTerminal would print what is left of them. */
    private void emulate(int count) {
        byte[] all = Arrays.copyOf(partial, partial.length + count);
        System.arraycopy(buffer, 0, all, partial.length, count);
        int whole = all.length;
        int back = 0;
        while (back < 3 && back < all.length && (all[all.length - 1 - back] & 0xc0) == 0x80) {
            back++;
        }
        int lead = all.length > back ? all[all.length - 1 - back] & 0xff : 0;
        int wanted = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
        if (wanted > back) {
            whole = all.length - 1 - back;
        }
        Matcher cut = CUT.matcher(new String(all, 0, whole, StandardCharsets.ISO_8859_1));
        whole = cut.find() ? cut.start() : whole;
        partial = Arrays.copyOfRange(all, whole, all.length);
        try {
            emulator.write(LONG.matcher(new String(all, 0, whole, StandardCharsets.UTF_8))
                    .replaceAll("\u001b[$1m\u001b[$2m"));
        } catch (IndexOutOfBoundsException e) {
            // It cannot take what was drawn for a larger window than it has by now; what is drawn next is for its size.
            emulator = new ScreenTerminal(Math.max(1, columns), Math.max(1, rows));
        }
    }

    private static native int posix_openpt(int flags);

    private static native int grantpt(int fd);

    private static native int unlockpt(int fd);

    private static native int ptsname_r(int fd, byte[] name, long length);

    private static native int open(String path, int flags);

    private static native int close(int fd);

    private static native int ioctl(int fd, long request, short[] size);

    private static native int poll(short[] descriptors, long count, int millis);

    private static native int read(int fd, byte[] bytes, long count);

    private static native int write(int fd, byte[] bytes, long count);

    private static native int kill(int pid, int signal);
}
