package primetime.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import com.sun.jna.Function;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.cell.Style;

/**
 * The smallest program on a screen: shows the size, the last key and the last signal. q ends it, t throws, e exits from
 * another thread, m switches the mouse on, g asks for the colour of the ground. With any argument nothing is shown before a key
 * comes.
 */
public final class Probe {
    private final Screen screen;
    private final Grid grid = new Grid(new Clusters(), 0, 0);
    private String key = "none";
    private String signal = "none";

    private Probe(Screen screen) {
        this.screen = screen;
    }

    /** Exit status 4 where there is no terminal. */
    public static void main(String[] arguments) {
        Screen screen;
        try {
            screen = Screen.open(Environment.of(System.getenv()));
        } catch (NoTerminal e) {
            System.err.println("probe: " + e.getMessage());
            System.exit(4);
            return;
        }
        new Probe(screen).run(arguments.length == 0);
    }

    private void run(boolean shown) {
        Signals signals = Signals.listen(this::caught);
        screen.onResize(() -> caught(Signals.Signal.WINCH));
        if (shown) {
            draw();
        }
        Keyboard keyboard = screen.keyboard();
        while (true) {
            KeyStroke pressed = keyboard.read();
            if (pressed.getKeyType() == KeyType.EOF) {
                break;
            }
            key = DecoderTest.name(pressed);
            if (key.equals("q")) {
                break;
            } else if (key.equals("t")) {
                throw new IllegalStateException("thrown");
            } else if (key.equals("e")) {
                new Thread(() -> System.exit(7)).start();
            } else if (key.equals("g")) {
                screen.askGround();
            } else if (key.equals("m")) {
                screen.mouse(true);
            }
            draw();
        }
        signals.close();
        screen.close();
        System.out.println("ended");
        System.exit(0);
    }

    private synchronized void caught(Signals.Signal caught) {
        signal = caught.name();
        switch (caught) {
            case TSTP -> {
                screen.suspend();
                Function.getFunction("c", "kill").invokeInt(new Object[] { (int) ProcessHandle.current().pid(), 19 });
            }
            case CONT -> {
                screen.resume();
                draw();
            }
            case WINCH -> draw();
            default -> {
                screen.close();
                System.exit(128 + (caught == Signals.Signal.HUP ? 1 : caught == Signals.Signal.INT ? 2 : 15));
            }
        }
    }

    private synchronized void draw() {
        grid.resize(screen.columns(), screen.rows());
        Canvas canvas = new Canvas(grid);
        canvas.text(0, 0, screen.columns() + "x" + screen.rows(), Style.BOLD);
        canvas.text(0, 1, "key " + key, Style.PLAIN);
        canvas.text(0, 2, "signal " + signal, Style.PLAIN);
        while (!screen.show(grid) && !screen.isLost()) {
            Thread.yield();
        }
    }
}
