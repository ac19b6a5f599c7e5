package primetime.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.config.ConfigFile;
import primetime.pane.Layout;

class StartTest {
    /** Answers the words of a dashboard that was asked for. */
    private static String asked(String... args) {
        List<String> asked = new ArrayList<>();
        StringWriter out = new StringWriter();
        int code = Start.run(new NoPrograms() {
            @Override
            public int dashboard(Layout layout, String theme, ConfigFile file, boolean once) {
                asked.add(layout + " '" + theme + "' " + file.path().getFileName() + " " + once);
                return 7;
            }
        }, new PrintWriter(out, true), args);
        assertEquals(7, code);
        return String.join(", ", asked);
    }

    @Test
    void noArgumentOpensTheSameDashboardAsOptionsThatChangeNothing() {
        assertEquals("null '' config.toml false", asked());
        assertEquals(asked("--theme="), asked());
    }

    @Test
    void optionsStillReachTheDashboard() {
        assertEquals("null 'dark' config.toml true", asked("--theme=dark", "--once"));
    }

    @Test
    void aDashboardThatFailsIsARuntimeErrorInOneLine() {
        PrintStream before = System.err;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true));
        try {
            assertEquals(Exit.FAILED, Start.run(new NoPrograms() {
                @Override
                public int dashboard(Layout layout, String theme, ConfigFile file, boolean once) {
                    throw new IllegalStateException("as the test wants it");
                }
            }, new PrintWriter(new StringWriter())));
        } finally {
            System.setErr(before);
        }
        assertEquals("primetime: as the test wants it\n", told.toString());
    }

    @Test
    void aCommandOrACallForHelpIsNoDashboard() {
        assertTrue(Start.isDashboard());
        assertTrue(Start.isDashboard("--once", "--layout=tiled"));
        assertFalse(Start.isDashboard("events"));
        assertFalse(Start.isDashboard("--once", "-h"));
        assertFalse(Start.isDashboard("--help"));
    }
}
