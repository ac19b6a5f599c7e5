package primetime.app;

import primetime.cell.Grid;

/** The terminal as the loop sees it. Only the loop's thread calls it. */
public interface Glass {
    /**
     * Shows a frame, writing only what differs from the last.
     *
     * @return false where the terminal has not taken the frame before yet; nothing was done then
     */
    boolean show(Grid frame);

    /** How many frames were not shown so far. */
    long dropped();

    /** Columns now; may be 0. */
    int columns();

    /** Rows now; may be 0. */
    int rows();

    /** Forgets what the terminal shows: the next frame is written whole. */
    void repaint();

    /**
     * Gives the terminal back and has the process stopped, which may happen a little after this returns.
     *
     * @return false where it cannot be stopped; then it is as if it went on at once
     */
    boolean suspend();

    /** Takes the terminal again; the next frame is written whole. */
    void resume();
}
