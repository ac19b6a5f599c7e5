package primetime.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    /** E stands for ESC, ^ for the control byte of screen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '`', value = {
            "#[fg=red,bold]12#[default] x | E[31;1m12E[0m x",
            "#[bg=colour208 fg=#00ff7f]x | E[48;5;208;38;2;0;255;127mx",
            "#[fg=brightblue,noreverse]x | E[94;27mx",
            "#[align=right]x | x",
            "no #[end | no #[end",
            "5 #things | 5 #things",
            "^{= kw}x^{-} | E[0;40;37mxE[0m",
            "^{+b r}x | E[1;31mx",
            "^{=b YK}x | E[0;1;103;90mx",
            "^x | ^x" })
    void coloursOfTmuxAndScreenBecomeSgr(String markup, String sgr) {
        assertEquals(sgr.replace('E', '\u001b').replace('^', '\u0005'), Markup.toSgr(markup.replace('^', '\u0005')));
    }
}
