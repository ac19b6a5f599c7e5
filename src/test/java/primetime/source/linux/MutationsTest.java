package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import primetime.source.Polled;
import primetime.source.Unreadable;
import primetime.tape.Fault;
import primetime.tape.Sample;

/** Thousands of files that are nearly right. The seed is fixed, so that a failure comes again. */
class MutationsTest {
    private static final int ROUNDS = 250;
    private static final byte[] NASTY = "0123456789-+.,:/()\\ \t\n\r\0\u001b%kBxe".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LONG = "123456789012345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private final Random random = new Random(7919);
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(strings = { Tree.OLD, Tree.NEW })
    void noMutationMakesAnExceptionOrANegativeNumber(String kernel) throws Exception {
        Tree tree = new Tree(root, kernel);
        int understood = 0;
        for (String file : Tree.READERS.keySet()) {
            byte[] whole = Tree.original(kernel, file);
            for (int round = 0; whole.length > 0 && round < ROUNDS; round++) {
                byte[] mutant = whole;
                for (int i = random.nextInt(4); i >= 0; i--) {
                    mutant = mutate(mutant);
                }
                tree.write(file, mutant);
                String what = file + " round " + round;
                try (Polled source = Tree.READERS.get(file).apply(root)) {
                    Tree.poll(source).forEach(
                            (column, value) -> assertTrue(value >= 0 || value == Sample.UNKNOWN, what + " " + column));
                    understood++;
                } catch (Unreadable e) {
                    Fault fault = e.fault(file, 0);
                    assertFalse(fault.tried().isBlank() || fault.happened().isBlank(), what);
                } catch (RuntimeException e) {
                    throw new AssertionError(what, e);
                }
            }
            if (whole.length > 0) {
                tree.write(file, whole);
            }
        }
        assertTrue(understood > 1500, understood + " mutants said something");
    }

    private byte[] mutate(byte[] text) {
        if (text.length == 0) {
            return LONG;
        }
        int from = random.nextInt(text.length);
        int to = Math.min(text.length, from + 1 + random.nextInt(1 + random.nextInt(80)));
        return switch (random.nextInt(7)) {
            case 0 -> spliced(text, from, from + 1, new byte[] { (byte) random.nextInt() });
            case 1 -> spliced(text, from, from + 1, new byte[] { NASTY[random.nextInt(NASTY.length)] });
            case 2 -> spliced(text, from, to, new byte[0]);
            case 3 -> spliced(text, from, from, Arrays.copyOfRange(text, from, to));
            case 4 -> spliced(text, from, from, LONG);
            case 5 -> spliced(text, from, to, Arrays.copyOfRange(text, text.length - to, text.length - from));
            default -> Arrays.copyOf(text, from);
        };
    }

    private static byte[] spliced(byte[] text, int from, int to, byte[] instead) {
        byte[] out = new byte[text.length - (to - from) + instead.length];
        System.arraycopy(text, 0, out, 0, from);
        System.arraycopy(instead, 0, out, from, instead.length);
        System.arraycopy(text, to, out, from + instead.length, text.length - to);
        return out;
    }
}
