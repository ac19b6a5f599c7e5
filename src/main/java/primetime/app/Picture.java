package primetime.app;

import java.util.List;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.pane.Page;
import primetime.pane.Painter;
import primetime.pane.Rect;
import primetime.tape.Playhead;
import primetime.tape.Tape;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;
import primetime.widget.Look;
import primetime.widget.StatusLine;
import primetime.widget.ViewState;

/**
 * The whole screen: the page, and below it the time bar, the status line and the hint row, as far as the height allows.
 * Two windows look at the tape: one ends at the playhead, for all panes and the status line; the other ends now, for the
 * bar that shows where the playhead is. Loop thread.
 */
public final class Picture {
    private static final int ROWS_FOR_THREE = 16;
    private static final int ROWS_FOR_ONE = 4;
    private final Grid grid = new Grid(new Clusters(), 0, 0);
    private final Painter painter = new Painter();
    private final TimeBar timeBar = new TimeBar();
    private final HintRow hintRow = new HintRow();
    private StatusLine statusLine;
    private List<String> statusTracks;
    private long statusVersion;
    private StatusLine.Pages pages;
    private final Window shown;
    private final Window live;
    private Model drawn;
    private long drawnSecond = Long.MIN_VALUE;

    /** A picture of a tape, of no size yet. */
    public Picture(Tape tape, StatusLine statusLine) {
        this.statusLine = statusLine;
        statusTracks = statusLine.tracks();
        shown = new Window(tape);
        live = new Window(tape);
    }

    /** The cells. */
    public Grid grid() {
        return grid;
    }

    /** Takes the terminal's size; answers whether it changed. */
    boolean resize(int columns, int rows) {
        if (columns == grid.columns() && rows == grid.rows()) {
            return false;
        }
        grid.resize(columns, rows);
        invalidate();
        return true;
    }

    /** Draws another status line from now on. */
    void show(StatusLine other) {
        statusLine = other;
        statusTracks = other.tracks();
        invalidate();
    }

    /** Forgets what was drawn. */
    void invalidate() {
        painter.invalidate();
        drawn = null;
    }

    /** Moves both windows. */
    void move(Playhead playhead, long now) {
        live.move(now);
        shown.move(playhead.end(now));
    }

    Update.Surroundings surroundings(Model model, long oldest, long now) {
        return new Update.Surroundings(now, oldest, area(), painter.rows(model.page().focus()), shown,
                live, timeBarShown(model) ? timeBar.scale(grid.columns(), live, oldest, model.playhead()) : null);
    }

    /** Whether the row below the page is the time bar: with one row for all it is while it is needed. */
    private boolean timeBarShown(Model model) {
        return bars() == 3 || bars() == 1 && model.prompt() == null && !model.playhead().isLive();
    }

    private Rect area() {
        return new Rect(0, 0, grid.columns(), grid.rows() - bars());
    }

    /** How many rows the bars take. */
    private int bars() {
        return grid.rows() >= ROWS_FOR_THREE ? 3 : grid.rows() >= ROWS_FOR_ONE ? 1 : 0;
    }

    /** Draws what changed; answers whether anything did. */
    boolean draw(Model model, long oldest, Losses losses, boolean dirty) {
        Theme theme = model.shownTheme();
        grid.ground(theme.style(Role.GROUND));
        boolean uncovered = drawn != null && drawn.isHelpShown() && !model.isHelpShown();
        // What is shown at an instant must be what belongs to it, and not to the frame before.
        // It is the same object until it moves; to compare the records would bootstrap that, in the second frame.
        boolean moved = drawn != null && drawn.playhead() != model.playhead();
        // Another pane's help may be smaller, and uncover what was beneath.
        boolean turned = drawn != null && model.isHelpShown()
                && (drawn.help() != model.help() || drawn.page() != model.page());
        if (uncovered || moved || turned) {
            painter.invalidate();
        }
        boolean changed = painter.paint(model.page(), area(), grid, shown, theme);
        if (changed && model.isHelpShown()) {
            Rect area = area();
            HelpPage.of(model, area.columns(), area.rows())
                    .draw(new Canvas(grid).sub(0, 0, area.columns(), area.rows()), model.help(), theme);
        }
        long second = live.localMillis(live.end()) / 1000;
        long version = shown.version(statusTracks);
        if (dirty || second != drawnSecond || model != drawn) {
            bars(model, oldest, losses, theme);
            drawnSecond = second;
            changed = true;
        } else if (version != statusVersion && statusRow(model) >= 0) {
            // A figure that a pane shows too must not be another here for the rest of the second.
            status(model, theme);
            changed = true;
        }
        statusVersion = version;
        drawn = model;
        return changed;
    }

    private void bars(Model model, long oldest, Losses losses, Theme theme) {
        int rows = grid.rows();
        Canvas whole = new Canvas(grid);
        if (bars() == 3) {
            timeBar.draw(whole.sub(0, rows - 3, grid.columns(), 1), live, oldest, model.playhead(), theme);
            hintRow.draw(whole.sub(0, rows - 1, grid.columns(), 1), model, shown, losses);
        } else if (bars() == 1 && model.prompt() != null) {
            hintRow.draw(whole.sub(0, rows - 1, grid.columns(), 1), model, shown, losses);
        } else if (bars() == 1 && !model.playhead().isLive()) {
            timeBar.draw(whole.sub(0, rows - 1, grid.columns(), 1), live, oldest, model.playhead(), theme);
        }
        if (statusRow(model) >= 0) {
            if (drawn == null || pages == null || drawn.pages() != model.pages() || drawn.shown() != model.shown()) {
                pages = new StatusLine.Pages(model.pages().stream().map(Page::name).toList(), model.shown());
            }
            status(model, theme);
        }
    }

    /** The row of the status line; negative where there is none, or another bar has its room. */
    private int statusRow(Model model) {
        boolean isLent = bars() == 1 && (model.prompt() != null || !model.playhead().isLive());
        return bars() == 0 || isLent ? -1 : grid.rows() - (bars() == 3 ? 2 : 1);
    }

    private void status(Model model, Theme theme) {
        statusLine.draw(new Look(shown, theme, ViewState.START), pages,
                new Canvas(grid).sub(0, statusRow(model), grid.columns(), 1));
    }
}
