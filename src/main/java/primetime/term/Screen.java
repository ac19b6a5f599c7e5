package primetime.term;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import primetime.cell.Canvas;
import primetime.cell.Clusters;
import primetime.cell.Depth;
import primetime.cell.Glyphs;
import primetime.cell.Grid;
import primetime.cell.Style;

/**
 * The terminal, taken over from {@link #open} to {@link #close}: raw mode, alternate screen, hidden cursor, bracketed
 * paste, focus reports. It is given back on every way out, because closing is also what happens when the virtual machine
 * shuts down; and where the machine itself is killed or crashes, by a {@link Guard}. Nothing here waits for the terminal to
 * take a frame. Any thread.
 */
public final class Screen implements AutoCloseable {
    /** How long the terminal may take for what was written before it is given back, ms. */
    private static final long PATIENCE = 300;
    /** How long after a question the terminal is kept for its answer, which the shell would take for typed, ns. */
    private static final long ANSWER_PATIENCE = 1_000_000_000;
    private final Tty tty;
    private final Environment environment;
    private final long answerPatience;
    private final Encoder encoder;
    private final FrameWriter writer;
    private final Guard guard;
    private final Aside aside = new Aside();
    private final Thread atShutdown;
    /** Made before they are needed, which may be because memory has run out. */
    private final byte[] leaveWhole;
    private final byte[] leaveCut;
    private final Object closing = new Object();
    private volatile boolean closed;
    private SignalHook resize;
    private boolean mouse;
    private boolean mouseShown;
    private boolean mine;
    private boolean watchesGround;
    private boolean groundWatched;
    private long asked;
    private volatile CountDownLatch answer = new CountDownLatch(0);
    private long dropped;

    private Screen(Tty tty, Environment environment, long answerPatience) {
        this.tty = tty;
        this.environment = environment;
        this.answerPatience = answerPatience;
        encoder = new Encoder(environment.depth(), environment.glyphs(), false);
        writer = new FrameWriter(tty.output());
        leaveWhole = Modes.leave(environment.isConsole(), false);
        leaveCut = Modes.leave(environment.isConsole(), true);
        guard = new Guard(leaveCut);
        atShutdown = new Thread(this::close, "terminal restorer");
    }

    /**
     * Loads what {@link #open} and a first frame need, so that another thread need not wait for it. Takes nothing over, and
     * what goes wrong is told by open.
     */
    public static void prepare() {
        // Lanterna's colours format text as they are loaded, for which Java looks up how the locale writes numbers.
        new Canvas(new Grid(new Clusters(), 1, 1)).clear(Style.PLAIN);
        try {
            Tty.load();
        } catch (NoTerminal e) {
            return;
        }
    }

    /**
     * Takes over the terminal on standard input and output.
     *
     * @throws NoTerminal where there is none, or none that can place its cursor
     */
    public static Screen open(Environment environment) throws NoTerminal {
        if (environment.isDumb()) {
            String term = environment.term();
            throw new NoTerminal(term.isEmpty() ? "TERM is not set; try TERM=xterm"
                    : "TERM is " + term + ", which cannot place its cursor");
        }
        return take(Tty.standard(), environment);
    }

    /** Takes over that terminal. */
    static Screen take(Tty tty, Environment environment) {
        return take(tty, environment, ANSWER_PATIENCE);
    }

    /** Takes over that terminal, which has so many ns for an answer. */
    static Screen take(Tty tty, Environment environment, long answerPatience) {
        Screen screen = new Screen(tty, environment, answerPatience);
        Runtime.getRuntime().addShutdownHook(screen.atShutdown);
        // Only the terminal on standard input and output can be handed to another program.
        if (tty.isApart()) {
            Thread guarding = new Thread(screen::guard, "guard");
            guarding.setDaemon(true);
            guarding.start();
        }
        screen.enter();
        return screen;
    }

    /** The keys typed at this terminal, for one thread. */
    public Keyboard keyboard() {
        return new Keyboard(new TtyInput(tty.input()), () -> answer.countDown());
    }

    /** Columns now; 0 where the kernel does not know, as for an instant while a multiplexer resizes. */
    public int columns() {
        return tty.columns();
    }

    /** Rows now; 0 where the kernel does not know. */
    public int rows() {
        return tty.rows();
    }

    /** The colours to draw with. */
    public Depth depth() {
        return environment.depth();
    }

    /** The characters to draw with. */
    public Glyphs glyphs() {
        return environment.glyphs();
    }

    /** Runs a task, on a thread of its own, each time the terminal has got another size; it must not block. */
    public synchronized void onResize(Runnable task) {
        if (resize != null) {
            resize.close();
        }
        resize = new SignalHook("WINCH", task);
    }

    /**
     * Makes the terminal show a grid, by writing what differs from what it shows. Never waits.
     *
     * @return false where nothing was done, because the terminal has not yet taken the frame before (show this or a
     *         newer one a little later), or because it has gone
     */
    public synchronized boolean show(Grid grid) {
        if (!mine) {
            return false;
        }
        if (!writer.isIdle() || writer.isLost()) {
            dropped++;
            return false;
        }
        if (mouse != mouseShown) {
            // Asked for while a frame was being written.
            showMouse();
            return false;
        }
        if (groundWatched != watchesGround) {
            showGround();
            return false;
        }
        Bytes bytes = encoder.encode(grid);
        return bytes.length() == 0 || writer.write(bytes.array(), bytes.length());
    }

    /** Beside the way to the first frame, which it must not delay. */
    private void guard() {
        guard.start(aside.open());
        aside.begin();
    }

    /** Forgets what the terminal shows: the next frame writes every cell. Without clearing, so nothing flashes. */
    public synchronized void repaint() {
        encoder.forget();
    }

    /**
     * Asks the terminal for the colour of its ground, where one may ask, and to tell when that becomes dark or light.
     * Nothing waits for the answer: it comes as a {@link Ground} from the keyboard, more than once or never.
     */
    public synchronized void askGround() {
        watchGround(environment.isAnswering());
    }

    /** Asks the terminal not to tell any more: what it would tell has become of no use. */
    public synchronized void ignoreGround() {
        watchGround(false);
    }

    private void watchGround(boolean on) {
        watchesGround = on;
        if (mine && groundWatched != on && writer.isIdle()) {
            showGround();
            // Handed to the kernel at once, so that the first frame finds the way free.
            writer.drain(PATIENCE);
        }
    }

    private void showGround() {
        if (watchesGround) {
            answer = new CountDownLatch(1);
            asked = System.nanoTime();
        }
        groundWatched = watchesGround;
        byte[] bytes = watchesGround ? Modes.askGround() : Modes.ignoreGround();
        writer.write(bytes, bytes.length);
    }

    /** Whether the terminal reports clicks, drags and the wheel. While it does, it selects no text. */
    public synchronized void mouse(boolean on) {
        mouse = on && !environment.isConsole();
        if (mine && mouse != mouseShown && writer.isIdle()) {
            showMouse();
        }
    }

    /** Bytes that the terminal has taken. */
    public long written() {
        return writer.written();
    }

    /** Frames that were not shown because the terminal was still busy with the one before. */
    public synchronized long dropped() {
        return dropped;
    }

    /** Whether the terminal has gone; the keyboard then ends as well. */
    public boolean isLost() {
        return writer.isLost();
    }

    /** Gives the terminal back for a while, wholly. Does nothing where it is given back already. */
    public synchronized void suspend() {
        if (mine) {
            mine = false;
            leave();
        }
    }

    /** Takes the terminal again, also where another program took it without asking; the next frame writes every cell. */
    public synchronized void resume() {
        if (!closed) {
            enter();
        }
    }

    /** Gives the terminal back for good. Any number of times; takes two seconds at most, however stuck the terminal is. */
    @Override
    public void close() {
        // Who comes second waits, or the machine could halt before the first one is done.
        synchronized (closing) {
            if (closed) {
                return;
            }
            closed = true;
            suspend();
            byte[] others = aside.end();
            if (others.length > 0 && writer.write(others, others.length)) {
                writer.drain(PATIENCE);
            }
            writer.close();
            if (resize != null) {
                resize.close();
            }
            if (Thread.currentThread() != atShutdown) {
                forgetShutdown();
            }
        }
    }

    private synchronized void enter() {
        mine = true;
        tty.makeRaw();
        guard.taken(tty.settings());
        encoder.forget();
        byte[] bytes = Modes.enter(mouse, groundWatched);
        mouseShown = mouse;
        writer.drain(PATIENCE);
        writer.write(bytes, bytes.length);
        writer.drain(PATIENCE);
    }

    private void leave() {
        try {
            boolean whole = writer.drain(PATIENCE);
            for (int i = 0; i < 20 && !writer.isIdle(); i++) {
                writer.abandon();
                tty.discardOutput();
                writer.drain(PATIENCE / 20);
            }
            byte[] bytes = whole ? leaveWhole : leaveCut;
            writer.write(bytes, bytes.length);
            if (writer.drain(PATIENCE) && whole && !writer.isLost() && !isAnswered()) {
                // What is on its way may be in part here.
                tty.discardInput();
            }
        } finally {
            tty.restore();
            guard.given();
        }
    }

    /** Waits for it with a limit; whoever reads the keyboard takes it. */
    private boolean isAnswered() {
        try {
            return answer.await(answerPatience - (System.nanoTime() - asked), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void showMouse() {
        byte[] bytes = Modes.mouse(mouse);
        if (writer.write(bytes, bytes.length)) {
            mouseShown = mouse;
        }
    }

    private void forgetShutdown() {
        try {
            Runtime.getRuntime().removeShutdownHook(atShutdown);
        } catch (IllegalStateException e) {
            // The machine is shutting down by another way already, and finds nothing left to do.
            return;
        }
    }
}
