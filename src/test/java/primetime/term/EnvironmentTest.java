package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import primetime.cell.Depth;
import primetime.cell.Glyphs;

class EnvironmentTest {
    /** From words like TERM=xterm. */
    static Environment of(String words) {
        Map<String, String> variables = new HashMap<>();
        for (String word : words.split(" ")) {
            variables.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        return Environment.of(variables);
    }

    @ParameterizedTest
    @CsvSource({ "TERM=xterm-256color, INDEXED", "TERM=xterm-256color COLORTERM=truecolor, TRUE",
            "TERM=tmux-256color COLORTERM=24bit, TRUE", "TERM=xterm-direct, TRUE", "TERM=xterm, SIXTEEN",
            "TERM=screen, SIXTEEN", "TERM=screen STY=1.pts COLORTERM=truecolor, SIXTEEN",
            "TERM=screen-256color STY=1.pts COLORTERM=truecolor, INDEXED", "TERM=alacritty, INDEXED",
            "TERM=xterm-kitty, INDEXED", "TERM=linux, EIGHT", "TERM=linux COLORTERM=truecolor, EIGHT",
            "TERM=linux-16color, EIGHT", "TERM=dumb COLORTERM=truecolor, NONE", "TERM=vt220, NONE",
            "TERM=xterm-mono, NONE",
            "TERM=xterm COLORTERM=yes, SIXTEEN",
            "TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1, NONE", "TERM=xterm NO_COLOR=, SIXTEEN" })
    void coloursAreUsedAsFarAsTheyArePromised(String words, Depth depth) {
        assertEquals(depth, of(words).depth());
    }

    @ParameterizedTest
    @CsvSource({ "TERM=xterm LANG=de_DE.UTF-8, BRAILLE", "TERM=xterm LANG=en_GB.utf8, BRAILLE",
            "TERM=xterm LANG=C, ASCII",
            "TERM=xterm LANG=en_GB.utf8@euro, BRAILLE", "TERM=xterm LC_CTYPE=UTF-8, BRAILLE", "TERM=xterm, ASCII",
            "TERM=xterm LANG=de_DE.UTF-8 LC_ALL=POSIX, ASCII", "TERM=xterm LANG=C LC_CTYPE=C.UTF-8, BRAILLE",
            "TERM=xterm LANG=zh_CN.GB18030, ASCII", "TERM=xterm LANG=tr_TR.UTF-8 LC_ALL=, BRAILLE",
            "LANG=C.UTF-8, BRAILLE", "TERM=dumb LANG=C.UTF-8, ASCII", "TERM=linux LANG=C.UTF-8, HALVES",
            "TERM=linux LANG=C, ASCII" })
    void charactersFollowTheLocale(String words, Glyphs glyphs) {
        assertEquals(glyphs, of(words).glyphs());
    }

    @Test
    void withoutANameOrACursorItIsDumb() {
        assertTrue(of("TERM=").isDumb());
        assertTrue(of("LANG=C").isDumb());
        assertTrue(of("TERM=dumb").isDumb());
        assertFalse(of("TERM=xterm").isDumb());
    }
}
