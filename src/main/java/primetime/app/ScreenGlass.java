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
    public long dropped() {
        return screen.dropped();
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

    /**
     * The shell expects a process that really stops, which no call of the virtual machine's does. Its threads stop one
     * after another, so that the terminal must not be taken again before the signal that lets them go on.
     */
    @Override
    public boolean suspend() {
        screen.suspend();
        try {
            new ProcessBuilder("kill", "-STOP", Long.toString(ProcessHandle.current().pid())).start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void resume() {
        screen.resume();
    }
}
