package primetime.source.linux;

import java.lang.management.ManagementFactory;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Turns on what our own virtual machine logs (JEP 158) while it runs, as {@code jcmd PID VM.log} does from outside. There
 * are two ways to the same command. The straight one is closed unless the manifest of the jar opens it
 * ({@code Add-Opens}); it takes 10 ms and no memory. The one through the server of management beans is open to all, and
 * takes 0.1 s and 4 MB on Java 17, 0.25 s and 12 MB on 25.
 */
final class MachineLog {
    private static final String COMMAND = "com.sun.management.internal.DiagnosticCommandImpl";

    private MachineLog() {
    }

    /** Whether it was done; false on another virtual machine, or one without that command. */
    static boolean configure(String... arguments) {
        return straight(arguments) || throughServer(arguments);
    }

    /** The same in one way alone. */
    static boolean straight(String... arguments) {
        try {
            Class<?> type = Class.forName(COMMAND);
            Method bean = type.getDeclaredMethod("getDiagnosticCommandMBean");
            Method execute = type.getDeclaredMethod("executeDiagnosticCommand", String.class);
            AccessibleObject.setAccessible(new Method[] { bean, execute }, true);
            return isDone(execute.invoke(bean.invoke(null), "VM.log " + String.join(" ", arguments)));
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Closed, or not there: the other way is left.
            return false;
        }
    }

    /** The same in the other way alone. */
    static boolean throughServer(String... arguments) {
        try {
            return isDone(ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "vmLog", new Object[] { arguments },
                    new String[] { String[].class.getName() }));
        } catch (JMException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    /** It says nothing where all went well. */
    private static boolean isDone(Object answer) {
        return String.valueOf(answer).isBlank();
    }
}
