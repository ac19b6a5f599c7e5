package primetime.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.jna.Function;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignalsTest {
    private static final int WINCH = 28;
    private static final int CONT = 18;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private static void raise(int signal) {
        Function.getFunction("c", "kill").invokeInt(new Object[] { (int) ProcessHandle.current().pid(), signal });
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    @Test
    void signalsAreToldToTheListener() throws InterruptedException {
        Signals signals = Signals.listen(signal -> heard.add(signal.name()));
        try {
            raise(WINCH);
            assertEquals("WINCH", next());
            raise(CONT);
            assertEquals("CONT", next());
        } finally {
            signals.close();
        }
    }

    @Test
    void twoThatWantTheSameSignalBothGetIt() throws InterruptedException {
        SignalHook first = new SignalHook("WINCH", () -> heard.add("first"));
        SignalHook second = new SignalHook("WINCH", () -> heard.add("second"));
        raise(WINCH);
        assertEquals("second first", next() + " " + next());
        second.close();
        raise(WINCH);
        assertEquals("first", next());
        first.close();
    }
}
