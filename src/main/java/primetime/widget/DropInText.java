package primetime.widget;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import primetime.cell.Canvas;
import primetime.cell.Figures;
import primetime.tape.Fault;
import primetime.tape.TextsView;
import primetime.theme.Role;

/**
 * What a drop-in printed, with its colours. The title says how old the answer is when that is not the newest second; what
 * went wrong with the last run stands beneath, and what was printed before it stays above, dimmed where the run gave no
 * answer. Page up and down move through a text that is longer than its pane.
 */
public final class DropInText extends DropInPane {
    private static final long TOLD_AGE = 60_000_000_000L;
    private final SgrText text = new SgrText();

    public DropInText(DropInLabel label) {
        super(label);
    }

    @Override
    TextsView view(Look look) {
        return look.window().texts(label.track());
    }

    @Override
    void figure(Look look, TitleLine title) {
        TextsView view = view(look);
        if (!view.isEmpty() && view.age() > TOLD_AGE) {
            Figures.life(title.text(), view.age()).append(" old");
            title.put(Role.DIM);
        }
    }

    @Override
    public void draw(Look look, Canvas canvas) {
        TextsView view = view(look);
        Fault fault = view.fault();
        if (view.isEmpty()) {
            Notice.alone(look, canvas, fault, "not run yet");
            return;
        }
        if (fault == null && view.latest().isBlank()) {
            // A status may have nothing to tell; an empty pane would look like a broken one.
            Notice.alone(look, canvas, null, "nothing to tell");
            return;
        }
        int rows = fault == null ? canvas.rows() : Notice.beneath(look, canvas, fault);
        // An answer that came with the fault is still the newest; one from before it is not.
        boolean current = fault == null || fault.at() == view.at();
        Canvas above = canvas.sub(0, 0, canvas.columns(), rows);
        text.draw(above, view.latest(), first(look.state(), view.latest(), rows),
                look.style(current ? Role.TEXT : Role.DIM));
    }

    private static int first(ViewState state, String text, int rows) {
        return (int) Math.max(0, Math.min(state.anchor(), SgrText.lines(text) - rows));
    }

    @Override
    public ViewState press(ViewState state, KeyStroke key, Look look, int rows) {
        String shown = view(look).latest();
        int first = first(state, shown, rows);
        KeyType type = key.getKeyType();
        int wanted = type == KeyType.PageDown ? first + rows - 1
                : type == KeyType.PageUp ? first - rows + 1
                        : type == KeyType.Home ? 0
                                : type == KeyType.End ? SgrText.lines(shown) : type == KeyType.ArrowDown ? first + 1
                                        : type == KeyType.ArrowUp ? first - 1 : first;
        int next = Math.max(0, Math.min(wanted, SgrText.lines(shown) - rows));
        return next == first ? state : state.withAnchor(next == 0 ? ViewState.FOLLOW : next);
    }
}
