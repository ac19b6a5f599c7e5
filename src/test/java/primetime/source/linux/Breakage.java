package primetime.source.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** The ways in which a file can be broken, and whether what it then says must still be the truth where it is known. */
enum Breakage {
    MISSING(true), EMPTY(true),
    /** Opens, and fails at the first read. */
    DIRECTORY(true),
    /** Refused even to root: the kernel has no way to read this one. */
    REFUSED(true),
    /** Nothing is mapped where a reader of /proc/self/mem begins: EIO. */
    DEVICE_ERROR(true), ENDLESS(true), TWO_MEGABYTES(false), ONE_NEWLINE(true), CUT_IN_A_NUMBER(true), CRLF(
            true), NEGATIVE(true), THIRTY_DIGITS(
                    true), LETTERS(true), BINARY(false), ZEROS(true), NO_NEWLINES(false), TWICE(false);

    private static final Path WRITE_ONLY = Path.of("/sys/bus/platform/drivers_probe");
    private final boolean isTruthful;

    Breakage(boolean isTruthful) {
        this.isTruthful = isTruthful;
    }

    /** Whether no true number could have become another one. */
    boolean isTruthful() {
        return isTruthful;
    }

    /** Breaks a file that is there; {@link Tree#remove} takes away what is left of it. */
    void apply(Tree tree, String file) throws IOException {
        byte[] whole = Files.readAllBytes(tree.path(file));
        String text = new String(whole, StandardCharsets.UTF_8);
        if (ordinal() < TWO_MEGABYTES.ordinal()) {
            tree.remove(file);
        }
        switch (this) {
            case MISSING -> {}
            case EMPTY -> tree.write(file, "");
            case DIRECTORY -> Files.createDirectories(tree.path(file));
            case REFUSED -> refuse(tree, file);
            case DEVICE_ERROR -> Files.createSymbolicLink(tree.path(file), Path.of("/proc/self/mem"));
            case ENDLESS -> Files.createSymbolicLink(tree.path(file), Path.of("/dev/zero"));
            case TWO_MEGABYTES -> tree.write(file, text.repeat(2_000_000 / text.length() + 1));
            case ONE_NEWLINE -> tree.write(file, "\n");
            case CUT_IN_A_NUMBER -> tree.write(file, Arrays.copyOf(whole, cut(whole)));
            case CRLF -> tree.write(file, text.replace("\n", "\r\n"));
            case NEGATIVE -> tree.write(file, text.replaceAll("\\b(\\d)", "-$1"));
            case THIRTY_DIGITS -> tree.write(file, text.replaceAll("\\b\\d+\\b", "123456789012345678901234567890"));
            case LETTERS -> tree.write(file, text.replaceAll("\\b\\d+\\b", "many"));
            case BINARY -> {
                new Random(1013).nextBytes(whole);
                tree.write(file, whole);
            }
            case ZEROS -> tree.write(file, new byte[whole.length]);
            case NO_NEWLINES -> tree.write(file, text.replace("\n", " "));
            case TWICE -> tree.write(file, text + text);
        }
    }

    private static void refuse(Tree tree, String file) throws IOException {
        if (Files.exists(WRITE_ONLY)) {
            Files.createSymbolicLink(tree.path(file), WRITE_ONLY);
        } else {
            tree.write(file, "1\n");
            tree.path(file).toFile().setReadable(false, false);
        }
    }

    /** Behind the first digit of the last number that has several, or behind the last digit there is. */
    private static int cut(byte[] text) {
        for (int i = text.length - 2; i > 0; i--) {
            if (isDigit(text[i]) && isDigit(text[i - 1])) {
                return i;
            }
        }
        return text.length - 1;
    }

    private static boolean isDigit(byte character) {
        return character >= '0' && character <= '9';
    }
}
