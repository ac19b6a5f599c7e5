package primetime.confine;

import java.util.List;
import java.util.Map;

/**
 * Something that can be run.
 *
 * @param name what people call it
 * @param command the words to execute, the first an absolute path; a script's own file is added behind them
 * @param script the text of a script that has no file, or null; its words get the path to a copy in memory
 * @param environment all of it: nothing is inherited
 */
public record Program(String name, List<String> command, byte[] script, Map<String, String> environment, Leave leave,
        Limits limits) {
    public Program {
        command = List.copyOf(command);
        script = script == null ? null : script.clone();
        environment = Map.copyOf(environment);
    }
}
