package primetime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/**
 * Prints why a test is skipped. As root on Debian 12, where nearly everything can be had, a skip that is not in
 * {@code may-be-skipped.txt} is a failure: a test that never runs proves nothing.
 */
public final class Skips implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
    private final List<String> allowed;
    private final boolean strict;

    /** Called by JUnit, which finds this class by its service file. */
    public Skips() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Skips.class.getResourceAsStream("/may-be-skipped.txt")),
                StandardCharsets.UTF_8))) {
            allowed = reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
        Path release = Path.of("/etc/debian_version");
        strict = "root".equals(System.getProperty("user.name")) && Files.isReadable(release)
                && Files.readString(release).startsWith("12.");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable thrown) throws Throwable {
        throw told(test, thrown);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext test, Throwable thrown) throws Throwable {
        throw told(test, thrown);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext test, Throwable thrown) throws Throwable {
        throw told(test, thrown);
    }

    private Throwable told(ExtensionContext test, Throwable thrown) {
        if (!(thrown instanceof TestAbortedException)) {
            return thrown;
        }
        String name = test.getRequiredTestClass().getSimpleName()
                + test.getTestMethod().map(method -> "." + method.getName()).orElse("");
        System.out.println("skipped: " + name + ": " + thrown.getMessage());
        return strict && !allowed.contains(name) ? new AssertionError("skipped, and not in may-be-skipped.txt: " + name
                + ": " + thrown.getMessage(), thrown) : thrown;
    }
}
