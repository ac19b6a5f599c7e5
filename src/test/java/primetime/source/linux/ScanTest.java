package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static primetime.tape.Sample.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScanTest {
    private static Scan scan(String text) {
        return Tree.scan(text);
    }

    @Test
    void aNumberEndsWithWhiteSpaceOrIsUnknown() {
        assertEquals(42, scan("42 ").number());
        assertEquals(42, scan("  \t42\n").number());
        assertEquals(UNKNOWN, scan("42").number(), "may be the first half of 4217");
        assertEquals(UNKNOWN, scan("42\r\n").number());
        assertEquals(UNKNOWN, scan("42x ").number());
        assertEquals(UNKNOWN, scan("-42 ").number());
        assertEquals(UNKNOWN, scan("\n42 ").number(), "that is another line's");
        assertEquals(UNKNOWN, scan("").number());
    }

    @Test
    void aNumberTooLargeForALongIsUnknown() {
        assertEquals(Long.MAX_VALUE, scan("9223372036854775807 ").number());
        assertEquals(UNKNOWN, scan("9223372036854775808 ").number());
        assertEquals(UNKNOWN, scan("18446744073709551615 ").number());
        assertEquals(UNKNOWN, scan("123456789012345678901234567890 ").number());
        assertEquals(Long.MAX_VALUE, scan("7fffffffffffffff ").hex());
        assertEquals(UNKNOWN, scan("8000000000000000 ").hex());
        assertEquals(0, scan("00000000000000000000000000000000 ").hex());
        assertEquals(UNKNOWN, scan("92233720368547758.08 ").fixed(3));
        assertEquals(UNKNOWN, scan("92233720368547758.08 ").fixed(2));
    }

    @Test
    void aBadNumberIsStillOneWord() {
        Scan scan = scan("1 x 3\n4\n");
        assertEquals(1, scan.number());
        assertEquals(UNKNOWN, scan.number());
        assertEquals(3, scan.number());
        assertEquals(UNKNOWN, scan.number());
        assertTrue(scan.isLineOver());
        assertTrue(scan.nextLine());
        assertEquals(4, scan.number());
        assertFalse(scan.nextLine());
        assertFalse(scan.hasMore());
    }

    @Test
    void decimalsAreAsManyAsTheKernelWrites() {
        assertEquals(27, scan("0.27 ").fixed(2));
        assertEquals(2_596_098, scan("2596.098\n").fixed(3));
        assertEquals(UNKNOWN, scan("0.2 ").fixed(2));
        assertEquals(UNKNOWN, scan("0.275 ").fixed(2));
        assertEquals(UNKNOWN, scan(".27 ").fixed(2));
        assertEquals(UNKNOWN, scan("-1.27 ").fixed(2));
        assertEquals(UNKNOWN, scan("1,27 ").fixed(2));
        assertEquals(UNKNOWN, scan("0.27").fixed(2));
    }

    @Test
    void kilobytesNeedTheirUnitAndTheirLineEnd() {
        assertEquals(2048, scan("   2 kB\n").kilobytes());
        assertEquals(UNKNOWN, scan("2\n").kilobytes());
        assertEquals(UNKNOWN, scan("2 kB").kilobytes());
        assertEquals(UNKNOWN, scan("2 MB\n").kilobytes());
        assertEquals(UNKNOWN, scan("9223372036854775 8kB\n").kilobytes());
        assertEquals(UNKNOWN, scan("9007199254740993 kB\n").kilobytes());
    }

    @Test
    void aNumberCanEndAtACharacterThatMustBeThere() {
        Scan scan = scan("3/517 9\n");
        assertEquals(3, scan.number('/'));
        assertEquals(517, scan.number());
        assertEquals(UNKNOWN, scan("3 517 ").number('/'));
        assertEquals(UNKNOWN, scan("/517 ").number('/'));
    }

    @Test
    void namesStayDifferentWhateverTheirBytes() {
        assertEquals("Öl", Scan.text("Öl".getBytes(StandardCharsets.UTF_8)));
        assertEquals("ÿ", Scan.text(new byte[] { (byte) 0xff }));
        assertEquals("þ", Scan.text(new byte[] { (byte) 0xfe }));
    }

    @Test
    void theTokenCanBeComparedAndCopied() {
        Scan scan = scan(" eth0: 1");
        assertTrue(scan.token(':'));
        assertTrue(scan.isToken(new byte[] { 'e', 't', 'h', '0' }));
        assertEquals("eth0", scan.text());
        byte[] small = new byte[2];
        assertEquals(-1, scan.copyToken(small));
        assertArrayEquals(new byte[2], small);
    }

    @Test
    void noBytesMakeItThrowOrStand() {
        Random random = new Random(1009);
        byte[] bytes = new byte[64];
        Scan scan = new Scan();
        for (int i = 0; i < 20_000; i++) {
            random.nextBytes(bytes);
            scan.over(bytes, random.nextInt(80) - 8);
            for (int step = 0; scan.hasMore() && step < 100; step++) {
                switch (random.nextInt(8)) {
                    case 0 -> scan.number();
                    case 1 -> scan.fixed(1 + random.nextInt(3));
                    case 2 -> scan.hex();
                    case 3 -> scan.kilobytes();
                    case 4 -> scan.word("cpu");
                    case 5 -> scan.token(':');
                    case 6 -> scan.behindLast(')');
                    default -> scan.line();
                }
                scan.text();
            }
            while (scan.nextLine()) {
                scan.isLineOver();
            }
            assertFalse(scan.hasMore());
        }
    }
}
