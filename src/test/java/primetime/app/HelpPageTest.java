package primetime.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Grid;
import primetime.option.Option;
import primetime.option.Options;
import primetime.option.Type;
import primetime.pane.Layout;
import primetime.pane.Page;
import primetime.theme.Themes;
import primetime.widget.Look;
import primetime.widget.ViewState;
import primetime.widget.Widget;
import primetime.widget.WidgetKey;

/** What a widget declares is in the help of its pane, with what holds now. */
class HelpPageTest {
    private static final Option<Boolean> LOUD = new Option<>("loud", new Type.Flag(), false, "whether it rings");

    /** Says of itself all that a widget can say. */
    private record Bell() implements Widget {
        @Override
        public String name() {
            return "bell";
        }

        @Override
        public String about() {
            return "what rings";
        }

        @Override
        public List<String> tracks() {
            return List.of();
        }

        @Override
        public List<WidgetKey> keys() {
            return List.of(new WidgetKey("r", "ring", ""));
        }

        @Override
        public List<Option<?>> options() {
            return List.of(LOUD);
        }

        @Override
        public Options options(ViewState state) {
            return Options.NONE.with(LOUD, state.isToggled(0));
        }

        @Override
        public int title(Look look, Canvas line, int column) {
            return column;
        }

        @Override
        public void draw(Look look, Canvas canvas) {
        }
    }

    private static String shown(ViewState state, int columns, int rows) {
        Page page = Page.of("home", List.of(new Bell()), Layout.HOME);
        Model model = Model.start(page.with(state), List.of(Themes.load("dark")), 0);
        Grid grid = new Grid(new Clusters(), columns, rows);
        HelpPage.of(model, columns, rows).draw(new Canvas(grid), 0, model.shownTheme());
        return primetime.cell.Picture.rows(grid);
    }

    @Test
    void whatAWidgetDeclaresIsThereByItself() {
        for (int columns : new int[] { 80, 120, 200 }) {
            String help = shown(ViewState.START, columns, 33);
            for (String line : List.of(" bell ", " what rings ", " r  ring ", " option  now    default ",
                    " loud    false  false    whether it rings ")) {
                assertTrue(help.contains(line), line + " at " + columns + "\n" + help);
            }
        }
    }

    @Test
    void anOptionThatAKeyChangedIsShownAsItIsNow() {
        String help = shown(ViewState.START.withToggle(0), 120, 33);
        assertTrue(help.contains(" loud    true  false    whether it rings "), help);
    }

    @Test
    void theFrameSaysHowToCloseItHoweverNarrowItIs() {
        for (int columns : new int[] { 24, 40, 80, 200 }) {
            String help = shown(ViewState.START, columns, 10);
            assertTrue(help.contains(" Esc or q closes "), help);
        }
    }

    @Test
    void whereOneLineIsTooNarrowTheHelpStandsBeneath() {
        String help = shown(ViewState.START, 36, 33);
        assertTrue(help.contains("loud    false  false "), help);
        assertTrue(help.contains("  whether it rings "), help);
    }
}
