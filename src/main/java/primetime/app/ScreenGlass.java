package primetime.app;

import java.io.IOException;
import primetime.cell.Grid;
import primetime.term.Screen;

/** The real terminal. */
public final class ScreenGlass implements Glass {
    private final Screen screen;

    /** Wraps a screen that is open. */
    public ScreenGlass(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean show(Grid frame) {
        return screen.show(frame);
    }

    @Override
    public int columns() {
        return screen.columns();
    }

    @Override
    public int rows() {
        return screen.rows();
    }

    @Override
    public void repaint() {
        screen.repaint();
    }

    /** The shell expects a process that really stops, which no call of the virtual machine's does. */
    @Override
    public void suspend() {
        screen.suspend();
        try {
            Process stop = new ProcessBuilder("kill", "-STOP", Long.toString(ProcessHandle.current().pid())).start();
            stop.waitFor();
        } catch (IOException e) {
            // There is no kill here: then the terminal is simply taken again.
            screen.resume();
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        screen.resume();
    }
}
