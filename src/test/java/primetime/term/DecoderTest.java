package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.googlecode.lanterna.input.MouseAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes to keys. In the tables ^[ is Escape; keys are written as in {@link #name}. */
class DecoderTest {
    private static final String ESC = "\033";

    /** Everything terminals send, and what it means; further down it is cut at every place. */
    static List<String> corpus() {
        return DecoderCorpus.LINES;
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void sequencesMeanTheirKeys(String line) {
        assertEquals(DecoderCorpus.keys(line), decode(DecoderCorpus.bytes(line), -1, false));
    }

    /** Two pieces, with a pause shorter than anything waits for: the same keys. */
    @ParameterizedTest
    @MethodSource("corpus")
    void whereBytesAreCutDoesNotMatter(String line) {
        byte[] bytes = DecoderCorpus.bytes(line);
        for (int cut = 1; cut < bytes.length; cut++) {
            assertEquals(DecoderCorpus.keys(line), decode(bytes, cut, false), "cut at " + cut);
        }
    }

    @Test
    void allOfItAtOnceIsTheSameKeys() {
        String bytes = DecoderCorpus.LINES.stream()
                .map(line -> new String(DecoderCorpus.bytes(line), StandardCharsets.ISO_8859_1))
                .filter(text -> !text.equals(ESC)).collect(Collectors.joining());
        String keys = DecoderCorpus.LINES.stream().filter(line -> !line.startsWith("^[ ")).map(DecoderCorpus::keys)
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        assertEquals(keys, decode(bytes.getBytes(StandardCharsets.ISO_8859_1), -1, false));
    }

    /** A long pause may make a lone Escape of the first byte, but nothing behind a number becomes a key. */
    @Test
    void aSequenceThatComesTooLateLeavesNoRubbishBehind() {
        Decoder decoder = new Decoder();
        feed(decoder, (ESC + "[1;5").getBytes(StandardCharsets.US_ASCII));
        assertEquals(Decoder.SEQUENCE_NANOS, decoder.patienceNanos());
        decoder.expire();
        assertEquals("", drain(decoder));
        assertEquals(Keyboard.Input.FOREVER, decoder.patienceNanos());
    }

    @ParameterizedTest
    @CsvSource({ "^[, Escape", "^[^[, Escape Escape", "^[[, M-[", "^[O, M-O", "^[P, M-P", "^[], M-]",
            "^[^[[, Escape M-[" })
    void whatMayBeAKeyByItselfIsOneWhenNothingFollows(String written, String keys) {
        Decoder decoder = new Decoder();
        feed(decoder, written.replace("^[", ESC).getBytes(StandardCharsets.US_ASCII));
        assertEquals(Decoder.KEY_NANOS, decoder.patienceNanos());
        decoder.expire();
        assertEquals(keys, drain(decoder));
    }

    @Test
    void anUnfinishedPasteIsStillOneValue() {
        Decoder decoder = new Decoder();
        feed(decoder, (ESC + "[200~rm -rf q\r" + ESC + "[20").getBytes(StandardCharsets.US_ASCII));
        decoder.expire();
        Paste paste = (Paste) decoder.next();
        assertEquals("rm -rf q\r" + ESC + "[20", paste.text());
        assertEquals(null, decoder.next());
    }

    @Test
    void aPasteIsBoundedAndSaysWhatItLost() {
        Decoder decoder = new Decoder();
        feed(decoder, (ESC + "[200~").getBytes(StandardCharsets.US_ASCII));
        feed(decoder, new byte[(1 << 20) + 17]);
        feed(decoder, (ESC + "[201~").getBytes(StandardCharsets.US_ASCII));
        Paste paste = (Paste) decoder.next();
        assertEquals(1 << 20, paste.text().length());
        assertEquals(17, paste.lostBytes());
    }

    @Test
    void theEndComesAfterWhatWasTypedAndStays() {
        Decoder decoder = new Decoder();
        feed(decoder, ("a" + ESC).getBytes(StandardCharsets.US_ASCII));
        decoder.end();
        assertEquals("a Escape EOF", name(decoder.next()) + " " + name(decoder.next()) + " " + name(decoder.next()));
        assertEquals(KeyType.EOF, decoder.next().getKeyType());
    }

    @Test
    void noBytesWhatsoeverDoHarm() {
        Random random = new Random(1);
        String parts = "\033\033[[O]P<;:0123456789~Mmu$";
        for (int run = 0; run < 2000; run++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            for (int i = 0; i < bytes.length; i++) {
                // Half of them from what sequences are made of.
                bytes[i] = random.nextBoolean() ? bytes[i] : (byte) parts.charAt(random.nextInt(parts.length()));
            }
            decode(bytes, random.nextInt(41), true);
        }
    }

    static String decode(byte[] bytes, int cut, boolean pause) {
        Decoder decoder = new Decoder();
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            if (i == cut) {
                if (pause) {
                    decoder.expire();
                }
                keys.append(drain(decoder)).append(' ');
            }
            decoder.feed(bytes[i] & 0xff);
        }
        decoder.expire();
        return keys.append(drain(decoder)).toString().strip();
    }

    private static void feed(Decoder decoder, byte[] bytes) {
        for (byte b : bytes) {
            decoder.feed(b & 0xff);
        }
    }

    private static String drain(Decoder decoder) {
        StringBuilder keys = new StringBuilder();
        for (KeyStroke key = decoder.next(); key != null; key = decoder.next()) {
            keys.append(keys.length() > 0 ? " " : "").append(name(key));
        }
        return keys.toString();
    }

    /** C-, M- and S- and the character or the type; other things by their own words. */
    static String name(KeyStroke key) {
        if (key instanceof Paste paste) {
            return "Paste(" + paste.text() + ")";
        }
        if (key instanceof MouseAction mouse) {
            return mouse.getActionType() + ":" + mouse.getButton() + "@" + mouse.getPosition().getColumn() + ","
                    + mouse.getPosition().getRow();
        }
        if (key instanceof Focus focus) {
            return focus.isGained() ? "FocusIn" : "FocusOut";
        }
        if (key instanceof Ground ground) {
            return "Ground(" + String.format("%06x", ground.rgb()) + ")";
        }
        if (key instanceof Attributes) {
            return "Attributes";
        }
        String what = key.getKeyType() == KeyType.Character
                ? key.getCharacter() == ' ' ? "Space" : "" + key.getCharacter()
                : key.getKeyType().toString();
        return (key.isCtrlDown() ? "C-" : "") + (key.isAltDown() ? "M-" : "") + (key.isShiftDown() ? "S-" : "") + what;
    }
}
