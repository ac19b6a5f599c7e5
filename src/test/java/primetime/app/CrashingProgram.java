package primetime.app;

import java.util.List;
import primetime.cell.Canvas;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.tape.EventFeed;
import primetime.tape.Inbox;
import primetime.tape.Tape;
import primetime.term.Environment;
import primetime.term.Screen;
import primetime.theme.Role;
import primetime.theme.Theme;
import primetime.theme.Themes;
import primetime.widget.Look;
import primetime.widget.StatusLine;
import primetime.widget.Widget;

/** A dashboard with a fault: its argument says which. Started by {@link SessionTest} on a pseudo-terminal. */
public final class CrashingProgram {
    private CrashingProgram() {
    }

    /** Draws until its fault comes: {@code thread}, {@code loop}, {@code link} (a native library) or {@code widget}. */
    private record Faulty(String fault, long since) implements Widget {
        @Override
        public String name() {
            return "faulty";
        }

        @Override
        public String about() {
            return "breaks";
        }

        @Override
        public List<String> tracks() {
            return List.of();
        }

        @Override
        public long beat() {
            return 1;
        }

        @Override
        public int title(Look look, Canvas line, int column) {
            return column;
        }

        @Override
        public void draw(Look look, Canvas canvas) {
            canvas.text(0, 0, "drawn", look.style(Role.TEXT));
            if (look.window().end() - since < 500_000_000L) {
                return;
            }
            switch (fault) {
                case "thread" -> new Thread(() -> {
                    throw new IllegalArgumentException("a thread's own");
                }, "worker").start();
                case "widget" -> throw new IllegalStateException("a widget's own");
                case "link" -> throw new UnsatisfiedLinkError("no such call");
                case "memory" -> throw new OutOfMemoryError("made up");
                default -> canvas.text(0, 1, "well", look.style(Role.TEXT));
            }
        }
    }

    public static void main(String[] args) throws Exception {
        Screen screen = Screen.open(Environment.of(System.getenv()));
        Theme theme = Themes.load("dark").on(screen.depth(), screen.glyphs());
        Tape tape = new Tape();
        Page page = Page.of("home", List.of(new Faulty(args[0], System.nanoTime())), Layout.TILED);
        Loop loop = new Loop(Model.start(page, List.of(theme), 0), tape, new Inbox(8), new EventFeed(8), List.of(),
                new Picture(tape, new StatusLine("test")), new ScreenGlass(screen), System::nanoTime);
        Input.Ended end = Session.run(loop, screen);
        System.err.println("reason: " + end.reason());
        System.exit(end.exitCode());
    }
}
