package primetime.term;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.input.MouseAction;
import com.googlecode.lanterna.input.MouseActionType;

/** Mouse reports in the SGR form (xterm's ctlseqs, mode 1006). */
final class Mouse {
    private static final int MOTION = 32;
    private static final int WHEEL = 64;
    private static final int MORE = 128;

    private Mouse() {
    }

    /**
     * An action as Lanterna has it: buttons 1 to 3, the wheel being 4 (up) and 5 (down); null for a wheel to the side and
     * for the buttons beyond it.
     *
     * @param code the number of the button, and bits for modifiers, motion and the wheel
     */
    static MouseAction action(int code, int column, int row, boolean released) {
        int button = code & 3;
        TerminalPosition place = new TerminalPosition(Math.max(0, column), Math.max(0, row));
        if ((code & MORE) != 0 || (code & WHEEL) != 0 && (button > 1 || released)) {
            return null;
        }
        if ((code & WHEEL) != 0) {
            return new MouseAction(button == 0 ? MouseActionType.SCROLL_UP : MouseActionType.SCROLL_DOWN, 4 + button,
                    place);
        }
        if ((code & MOTION) != 0) {
            boolean held = button < 3;
            return new MouseAction(held ? MouseActionType.DRAG : MouseActionType.MOVE, held ? button + 1 : 0, place);
        }
        if (button == 3) {
            return new MouseAction(MouseActionType.CLICK_RELEASE, 0, place);
        }
        return new MouseAction(released ? MouseActionType.CLICK_RELEASE : MouseActionType.CLICK_DOWN, button + 1,
                place);
    }
}
