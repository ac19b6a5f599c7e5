package primetime.term;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Gives the terminal back where this process no longer can: killed by KILL or for want of memory, or crashed. A shell waits
 * at a pipe of which only this process holds the other end, and is told through it whether the terminal is taken; when the
 * pipe ends and it was, the shell does what {@link Screen} would have done. It ends with this process in any case. Where
 * it cannot be started there is none. Any thread.
 *
 * <p>It has a session of its own, where there is a setsid(1) to give it one: so neither Ctrl-C nor a kill of the whole job
 * reaches it, and the kernel lets it write to the terminal and set it whoever has the foreground. The interactive shell
 * that started us does not wait for it, and there are two races with it. So the screen is left in the first instant, before
 * a prompt is drawn. The settings come later, and only where they are still ours: a shell that edits lines has set its own
 * by then, which must stay. On a busy host the prompt may still come first, and vanish with the screen until Enter.
 */
final class Guard {
    private static final String SHELL = "/bin/sh";
    /** $1: what to write, a format of printf(1). What was kept of others' output is standard error. */
    private static final String WAIT = """
            trap '' HUP INT QUIT TERM TSTP TTIN TTOU PIPE
            while read -r now then; do ours=$now theirs=$then; done
            [ "$ours" ] || exit 0
            printf "$1"
            exec <&1
            sleep 0.1 2>/dev/null || sleep 1
            [ "$(stty -g 2>/dev/null)" = "$ours" ] && stty "$theirs" 2>/dev/null
            tr -d '\\000' </proc/self/fd/2
            """;
    private final byte[] leave;
    private String told = "";
    private OutputStream pipe;

    /** @param leave what gives the screen back, wherever what was written before was cut */
    Guard(byte[] leave) {
        this.leave = leave;
    }

    /** Whether there is what it needs. Takes as long as to start two programs. */
    static boolean isPossible() {
        try {
            Process process = new ProcessBuilder(SHELL, "-c", "command -v stty").redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD).start();
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Starts it on the terminal that is standard output now; it takes some ms.
     *
     * @param kept what others write instead of on the screen, to be shown once that is left
     */
    synchronized void start(Redirect kept) {
        List<String> shell = List.of(SHELL, "-c", WAIT, "primetime-guard", printf(leave));
        pipe = start(shell, kept, "setsid");
        if (pipe == null) {
            pipe = start(shell, kept);
        }
        tell(told);
    }

    private static OutputStream start(List<String> shell, Redirect kept, String... before) {
        List<String> words = new ArrayList<>(List.of(before));
        words.addAll(shell);
        try {
            return new ProcessBuilder(words).redirectOutput(Redirect.INHERIT).redirectError(kept).start()
                    .getOutputStream();
        } catch (IOException e) {
            return null;
        }
    }

    /** Before the terminal is taken. @param settings {@link Tty#settings} */
    synchronized void taken(String settings) {
        tell(settings);
    }

    /** After it was given back. */
    synchronized void given() {
        tell("");
    }

    private void tell(String line) {
        told = line;
        if (pipe != null) {
            try {
                pipe.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
                pipe.flush();
            } catch (IOException e) {
                // Somebody has ended it.
                pipe = null;
            }
        }
    }

    /** In print, so that a list of processes can show it. */
    private static String printf(byte[] bytes) {
        StringBuilder format = new StringBuilder();
        for (byte each : bytes) {
            format.append(each < ' ' ? String.format("\\%03o", each) : String.valueOf((char) each));
        }
        return format.toString();
    }
}
