package primetime.pane;

import primetime.cell.Canvas;
import primetime.cell.Frame;
import primetime.cell.Grid;
import primetime.tape.Window;
import primetime.theme.Role;
import primetime.theme.Theme;
import primetime.widget.Look;
import primetime.widget.Widget;

/**
 * Draws a page onto a grid, and of it only the panes that changed: other entries on their tracks, another state, focus,
 * theme or place, or a beat of their own. A widget that throws costs its own pane. Loop thread.
 */
public final class Painter {
    private Rect[] places = {};
    private Canvas[] outer = {};
    private Canvas[] inner = {};
    private long[] versions = {};
    private Page page;
    private Theme theme;
    private Rect area;
    private Look[] looks = {};

    /** Forgets everything drawn: the next call draws all. */
    public void invalidate() {
        area = null;
    }

    /** Draws what changed; answers whether anything did. */
    public boolean paint(Page shown, Rect where, Grid grid, Window window, Theme with) {
        boolean all = !where.equals(area) || with != theme || page == null || shown.zoomed() != page.zoomed()
                || shown.split() != page.split() || shown.panes().size() != page.panes().size() || !isSamePage(shown);
        if (all || shown.focus() != page.focus()) {
            all |= arrange(shown, where, grid, window, with);
        }
        boolean changed = false;
        for (int i = 0; i < places.length; i++) {
            if (places[i] == null) {
                continue;
            }
            Pane pane = shown.panes().get(i);
            boolean same = !all && pane == page.panes().get(i) && (i == shown.focus()) == (i == page.focus());
            if (looks[i] == null || looks[i].state() != pane.state()) {
                looks[i] = new Look(window, with, pane.state());
            }
            long version = version(pane.widget(), looks[i]);
            if (!same || version != versions[i]) {
                draw(shown, i, looks[i]);
                versions[i] = version;
                changed = true;
            }
        }
        page = shown;
        theme = with;
        area = where;
        return changed;
    }

    private boolean isSamePage(Page shown) {
        for (int i = 0; i < shown.panes().size(); i++) {
            if (shown.panes().get(i).widget() != page.panes().get(i).widget()) {
                return false;
            }
        }
        return true;
    }

    /** How many rows the pane of this number has inside its border; 0 where it is not shown. */
    public int rows(int pane) {
        return pane < inner.length && inner[pane] != null ? inner[pane].rows() : 0;
    }

    private boolean arrange(Page shown, Rect where, Grid grid, Window window, Theme with) {
        Rect[] wanted = shown.places(where);
        if (java.util.Arrays.equals(wanted, places) && where.equals(area) && with == theme) {
            return false;
        }
        places = wanted;
        Canvas whole = new Canvas(grid).sub(where.column(), where.row(), where.columns(), where.rows());
        whole.clear(with.style(Role.TEXT));
        outer = new Canvas[wanted.length];
        inner = new Canvas[wanted.length];
        versions = new long[wanted.length];
        looks = new Look[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i] != null) {
                outer[i] = new Canvas(grid).sub(wanted[i].column(), wanted[i].row(), wanted[i].columns(),
                        wanted[i].rows());
                Rect inside = wanted[i].inside();
                inner[i] = outer[i].sub(inside.column() - wanted[i].column(), inside.row() - wanted[i].row(),
                        inside.columns(), inside.rows());
            }
        }
        return true;
    }

    private void draw(Page shown, int number, Look look) {
        Canvas frame = outer[number];
        boolean focused = number == shown.focus();
        long border = look.style(focused ? Role.FOCUS : Role.BORDER);
        Frame.draw(frame, border);
        frame.sub(1, 1, frame.columns() - 2, frame.rows() - 2).clear(look.style(Role.TEXT));
        Widget widget = shown.panes().get(number).widget();
        try {
            title(shown, number, look, border);
            widget.draw(look, inner[number]);
        } catch (RuntimeException e) {
            Canvas canvas = inner[number];
            canvas.clear(look.style(Role.TEXT));
            canvas.text(0, 0, widget.name() + " could not be drawn", look.style(Role.BAD));
            canvas.text(0, 1, String.valueOf(e), look.style(Role.DIM));
        }
    }

    private void title(Page shown, int number, Look look, long border) {
        // As wide as what the widget draws on, since some figures in a title are those of the picture.
        Canvas line = outer[number].sub(2, 0, inner[number].columns(), 1);
        Widget widget = shown.panes().get(number).widget();
        boolean alone = places.length > 1 && shown.zoomed();
        int end = line.text(0, 0, " ", border);
        end = line.text(end, 0, widget.name(), look.style(number == shown.focus() ? Role.TITLE : Role.STRONG));
        end = line.text(end, 0, alone ? " zoomed  " : "  ", look.style(Role.DIM));
        end = widget.title(look, line, end);
        outer[number].put(Math.min(end, line.columns()) + 2, 0, ' ', border);
    }

    private static long version(Widget widget, Look look) {
        Window window = look.window();
        long beat = widget.beat() > 0 ? Math.floorDiv(window.end(), widget.beat()) : 0;
        return beat * 1_000_003 + window.version(widget.tracks(look));
    }
}
