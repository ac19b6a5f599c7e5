package primetime.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import primetime.drama.Scenes;
import primetime.term.Environment;
import primetime.term.Signals;
import primetime.widget.Widgets;

/**
 * {@code primetime man}: the man page. On a terminal man(1) shows it, with the person's own pager; its source would be no
 * use there.
 */
@Command(name = "man", description = "The manual: on a terminal as man(1) shows it, otherwise its source, to be put into a file such as primetime.1.", separator = " ")
final class ManCommand implements Callable<Integer> {
    private static final String[] READER = { "man", "-l", "-" };
    private final Programs programs;
    @Spec
    private CommandSpec spec;
    @Option(names = { "-h", "--help" }, usageHelp = true, description = "this help")
    private boolean help;

    ManCommand(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Integer call() {
        String page = Manual.of(spec.parent().commandLine(), programs.schema(), Widgets.all(Integer::toString),
                Scenes.all());
        if (programs.columns(Environment.of(System.getenv())) > 0) {
            return read(page);
        }
        spec.commandLine().getOut().print(page);
        spec.commandLine().getOut().flush();
        return Exit.OK;
    }

    private int read(String page) {
        // Ctrl-C is for the pager, which takes it for the end of what it does, not of itself.
        Signals unheard = Signals.listen(Set.of(Signals.Signal.INT), signal -> {
        });
        try {
            int code = shown(page);
            return code == 0 ? Exit.OK
                    : failed("man ended with " + code + "; primetime man >primetime.1 writes the source");
        } catch (IOException e) {
            return failed("there is no man(1) here to show it: apt install man-db; or primetime man >primetime.1"
                    + " writes the source");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.FAILED;
        } finally {
            unheard.close();
        }
    }

    private static int shown(String page) throws IOException, InterruptedException {
        Process reader = new ProcessBuilder(READER).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT)
                .start();
        try (OutputStream source = reader.getOutputStream()) {
            source.write(page.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It ended before it had read all; its exit code tells whether that was meant.
        }
        return reader.waitFor();
    }

    private int failed(String happened) {
        spec.commandLine().getErr().println("primetime man: " + happened);
        return Exit.FAILED;
    }
}
