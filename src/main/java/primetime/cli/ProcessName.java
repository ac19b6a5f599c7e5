package primetime.cli;

import primetime.tape.Event;

/** What a process is called in text: its command line, or as much of it as was asked for. Observed text. */
final class ProcessName {
    /** What the kernel keeps of a name, without the zero at its end. */
    private static final int COMM = 15;
    private final EventsChoice.Look look;

    ProcessName(EventsChoice.Look look) {
        this.look = look;
    }

    String of(Event event) {
        String line = event.text();
        if (line.isEmpty()) {
            return "(gone)";
        }
        // A name in brackets is no path, though it may hold a slash: [kworker/0:1].
        boolean isPath = !line.startsWith("[");
        int blank = line.indexOf(' ');
        int end = blank < 0 || !isPath ? line.length() : blank;
        if (look.comm()) {
            return event.comm.isEmpty() ? likely(line, end, isPath) : event.comm;
        }
        String command = look.base() ? base(line, end, isPath) : line.substring(0, end);
        return look.first() ? command : command + line.substring(end);
    }

    /** The program alone: the file name of the first word of a name that {@link #of} gave. */
    static String program(String name) {
        boolean isPath = !name.startsWith("[");
        int blank = name.indexOf(' ');
        return base(name, blank < 0 || !isPath ? name.length() : blank, isPath);
    }

    /** Of one that was gone before it could be asked: what the kernel makes of most commands. */
    private static String likely(String line, int end, boolean isPath) {
        String name = isPath ? base(line, end, true) : line.substring(1, Math.max(1, end - 1));
        return name.substring(0, Math.min(COMM, name.length()));
    }

    /** The file name of the first word. What follows it, such as a last argument with a slash, is left alone. */
    private static String base(String line, int end, boolean isPath) {
        return isPath ? line.substring(line.lastIndexOf('/', Math.max(0, end - 2)) + 1, end) : line.substring(0, end);
    }
}
