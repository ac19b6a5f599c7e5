package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Function;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import primetime.cell.Clusters;
import primetime.cell.Colour;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Style;

/** The Linux console itself: a free virtual terminal is written to, and what it shows is read back from the kernel. */
class ConsoleTest {
    private static final int VT_DISALLOCATE = 0x5608;
    private static final int O_RDWR_NOCTTY = 0402;
    /** What the console's font shows for what it does not have. */
    private static final int MISSING = 0xfe;
    /** The colours of SGR in the order of the hardware's: red and blue are swapped. */
    private static final int[] HARDWARE = { 0, 4, 2, 6, 1, 5, 3, 7 };
    private final Encoder encoder = new Encoder(Depth.EIGHT, Glyphs.HALVES, false);
    private int number = 60;
    private int columns;
    private int rows;
    private FileOutputStream out;
    private RandomAccessFile characters;
    private RandomAccessFile attributes;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/tty0")), "no virtual terminals, or not root");
        while (Files.exists(Path.of("/dev/vcs" + number))) {
            number--;
        }
        out = new FileOutputStream("/dev/tty" + number);
        assumeTrue(Files.isReadable(Path.of("/dev/vcsu" + number)), "the kernel has no /dev/vcsu");
        characters = new RandomAccessFile("/dev/vcsu" + number, "r");
        attributes = new RandomAccessFile("/dev/vcsa" + number, "r");
        rows = attributes.read();
        columns = attributes.read();
        // From the first read on the kernel keeps the code points; it reads in words only.
        characters.readFully(new byte[4]);
        out.write("\033%G".getBytes(StandardCharsets.US_ASCII));
        out.write(Modes.enter(false, true));
    }

    @AfterEach
    void close() throws Exception {
        if (attributes != null) {
            out.write(Modes.leave(true, false));
            attributes.close();
            characters.close();
            out.close();
            int console = libc("open", "/dev/tty0", O_RDWR_NOCTTY);
            libc("ioctl", console, VT_DISALLOCATE, number);
            libc("close", console);
        }
    }

    private static int libc(String name, Object... arguments) {
        return Function.getFunction("c", name).invokeInt(arguments);
    }

    private void show(Grid grid) throws Exception {
        Bytes bytes = encoder.encode(grid);
        out.write(bytes.array(), 0, bytes.length());
    }

    /** Character in the low word, attribute and glyph of the font in the high one. */
    private long[] cells() throws Exception {
        ByteBuffer text = read(characters, 0, 4 * columns * rows);
        ByteBuffer looks = read(attributes, 4, 2 * columns * rows);
        long[] cells = new long[columns * rows];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = (long) looks.getShort() << 32 | text.getInt();
        }
        return cells;
    }

    private static ByteBuffer read(RandomAccessFile file, long at, int count) throws Exception {
        byte[] bytes = new byte[count];
        file.seek(at);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void framesStandOnTheConsoleInItsColours() throws Exception {
        RandomGrid random = RandomGrid.narrow(11);
        Grid grid = new Grid(new Clusters(), columns, rows);
        for (int frame = 0; frame < 60; frame++) {
            random.change(grid);
            show(grid);
        }
        long[] cells = cells();
        for (int i = 0; i < cells.length; i++) {
            int glyph = grid.glyph(i % columns, i / columns);
            String where = "column " + i % columns + " row " + i / columns;
            assertEquals(Character.toString(Glyphs.HALVES.shown(glyph)), Character.toString((int) cells[i]), where);
            int attribute = attribute(grid.style(i % columns, i / columns));
            int visible = glyph == ' ' ? 0xf0 : 0xff;
            if (attribute >= 0) {
                assertEquals(Integer.toHexString(attribute & visible),
                        Integer.toHexString((int) (cells[i] >> 40) & visible), where);
            }
        }
    }

    /** For styles of which it is plain what they must look like; -1 for others. */
    private static int attribute(long style) {
        int foreground = Style.foreground(style);
        int background = Style.background(style);
        boolean simple = (style & (Style.DIM | Style.UNDERLINE | Style.REVERSE)) == 0 && isSimple(foreground)
                && isSimple(background) && Colour.value(foreground) % 8 != Colour.value(background) % 8;
        boolean bright = (style & Style.BOLD) != 0 || Colour.isIndexed(foreground) && Colour.value(foreground) > 7;
        int hardware = foreground == Colour.DEFAULT ? 7 : HARDWARE[Colour.value(foreground) % 8];
        int ground = background == Colour.DEFAULT ? 0 : HARDWARE[Colour.value(background) % 8];
        return simple ? ground << 4 | hardware | (bright ? 8 : 0) : -1;
    }

    private static boolean isSimple(int colour) {
        return colour == Colour.DEFAULT || Colour.isIndexed(colour) && Colour.value(colour) < 16;
    }

    @Test
    void everyCharacterThatIsSaidToBeThereIs() throws Exception {
        Grid grid = new Grid(new Clusters(), columns, rows);
        StringBuilder missing = new StringBuilder();
        for (int from = 0xa0; from < 0x2800; from += columns) {
            grid.clear();
            for (int i = 0; i < columns; i++) {
                if (Glyphs.HALVES.shown(from + i) == from + i && from + i != '■') {
                    grid.put(i, 0, from + i, Style.PLAIN);
                }
            }
            show(grid);
            long[] cells = cells();
            for (int i = 0; i < columns; i++) {
                boolean isMissing = (cells[i] >> 32 & 0xff) == MISSING;
                missing.append(isMissing ? Character.toString(from + i) : "");
            }
        }
        assertEquals("", missing.toString());
    }

    @Test
    void theLastCellDoesNotScroll() throws Exception {
        Grid grid = new Grid(new Clusters(), columns, rows);
        grid.put(0, 0, 'a', Style.PLAIN);
        grid.put(columns - 1, rows - 1, 'z', Style.PLAIN);
        show(grid);
        assertEquals('a', (int) cells()[0]);
        assertEquals('z', (int) cells()[columns * rows - 1]);
        assertNotEquals(0, columns);
    }
}
