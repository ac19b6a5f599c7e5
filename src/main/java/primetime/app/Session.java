package primetime.app;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.concurrent.atomic.AtomicBoolean;
import primetime.term.Focus;
import primetime.term.Ground;
import primetime.term.Keyboard;
import primetime.term.Paste;
import primetime.term.Screen;
import primetime.term.Signals;

/**
 * A loop on a real terminal: keys and signals become its inputs, and whatever ends it, the terminal comes back before
 * anything is said. An exception or error that nobody caught, in any thread, is such an end.
 */
public final class Session {
    /** How long the loop may take to end by itself after a signal, ms; then the machine is shut down, which restores. */
    private static final long PATIENCE_MILLIS = 2_000;
    private static final int FAILED = 1;
    private static final int SIGNAL = 128;
    private static final int HUP = 1;

    private Session() {
    }

    /** Runs the loop until it ends and gives the terminal back. */
    @SuppressWarnings("try") // The signals are only to be let go.
    public static Input.Ended run(Loop loop, Screen screen) {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> fail(loop, thread, thrown));
        screen.onResize(() -> loop.offer(new Input.Resized()));
        Thread keys = new Thread(() -> read(screen.keyboard(), loop), "keys");
        keys.setDaemon(true);
        AtomicBoolean running = new AtomicBoolean(true);
        try (Signals signals = Signals.listen(signal -> take(signal, loop, running))) {
            keys.start();
            return loop.run();
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            return new Input.Ended(FAILED, reason(Thread.currentThread(), e));
        } finally {
            running.set(false);
            screen.close();
        }
    }

    private static void read(Keyboard keyboard, Loop loop) {
        for (KeyStroke key = keyboard.read(); key.getKeyType() != KeyType.EOF; key = keyboard.read()) {
            if (key instanceof Focus focus) {
                loop.offer(new Input.Focused(focus.isGained()));
            } else if (key instanceof Paste paste) {
                loop.offer(Input.Pasted.of(paste));
            } else if (key instanceof Ground ground) {
                loop.offer(new Input.Grounded(ground.isLight()));
            } else {
                loop.offer(new Input.Pressed(key));
            }
        }
        loop.offer(new Input.Ended(SIGNAL + HUP, "the terminal has gone"));
    }

    private static void take(Signals.Signal signal, Loop loop, AtomicBoolean running) {
        switch (signal) {
            case WINCH -> loop.offer(new Input.Resized());
            case TSTP -> loop.offer(new Input.Suspended());
            case CONT -> loop.offer(new Input.Continued());
            case INT -> end(loop, 2, running);
            case QUIT -> end(loop, 3, running);
            case TERM -> end(loop, 15, running);
            case HUP -> end(loop, HUP, running);
        }
    }

    private static void end(Loop loop, int number, AtomicBoolean running) {
        loop.offer(new Input.Ended(SIGNAL + number, ""));
        Thread watchdog = new Thread(() -> {
            try {
                Thread.sleep(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (running.get()) {
                System.exit(SIGNAL + number);
            }
        }, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private static void fail(Loop loop, Thread thread, Throwable thrown) {
        loop.offer(new Input.Ended(FAILED, reason(thread, thrown)));
    }

    private static String reason(Thread thread, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return "thread " + thread.getName() + " failed: " + thrown + (trace.length > 0 ? " at " + trace[0] : "")
                + "; please report it";
    }
}
