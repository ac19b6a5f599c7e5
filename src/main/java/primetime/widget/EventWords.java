package primetime.widget;

import primetime.cell.Style;
import primetime.tape.Event;
import primetime.tape.Kind;
import primetime.theme.Role;

/** What is said of an event besides its columns: a mark, a weight, and what came of it, in full or in nine columns. */
final class EventWords {
    private final UserNames users;

    EventWords(UserNames users) {
        this.users = users;
    }

    /** One glyph for each kind, and another one where a process failed, so that no colour is needed to see it. */
    static int mark(Event event) {
        return switch (event.kind) {
            case EXEC -> '▸';
            case FORK, CLONE -> '┬';
            case EXIT -> WaitStatus.isFailure(event) ? '✖' : '◂';
            case CORE -> '✖';
            case UID, GID -> '⇧';
            case PTRACE -> '◎';
            case SID -> '§';
            case COMM -> '≈';
            case ALIVE -> '·';
        };
    }

    /** The style of the mark, the word and what came of it; failures, core dumps and new users are bold in any theme. */
    static long style(Look look, Event event) {
        return switch (event.kind) {
            case EXEC -> look.style(Role.INFO);
            case EXIT -> WaitStatus.isFailure(event) ? look.style(Role.BAD) | Style.BOLD
                    : look.style(event.code == 0 ? Role.GOOD : Role.DIM);
            case CORE -> look.style(Role.BAD) | Style.BOLD;
            case UID -> look.style(Role.WARN) | Style.BOLD;
            case PTRACE, GID -> look.style(Role.NOTICE);
            default -> look.style(Role.DIM);
        };
    }

    /** What came of it, at most 24 columns where names are short. */
    void what(StringBuilder out, Event event) {
        switch (event.kind) {
            case FORK -> out.append(event.parent).append(" → ").append(event.pid);
            case CLONE -> out.append("thread of ").append(event.tgid);
            case EXIT -> WaitStatus.words(out, event.code);
            case COMM -> out.append("renamed");
            case UID -> user(out, event);
            case GID -> out.append("group → ").append(event.code);
            case SID -> out.append("new session ").append(event.code);
            case PTRACE -> ptrace(out, event, "traced by ");
            case CORE -> out.append("core dumped");
            case EXEC, ALIVE -> {
            }
        }
    }

    /** The same for a column of nine. */
    void brief(StringBuilder out, Event event) {
        switch (event.kind) {
            case FORK -> out.append("← ").append(event.parent);
            case CLONE -> out.append("in ").append(event.tgid);
            case EXIT -> WaitStatus.shortWords(out, event.code);
            case UID -> out.append("→ ").append(users.of(event.code));
            case GID -> out.append("→ ").append(event.code);
            case SID -> out.append("new ").append(event.code);
            case PTRACE -> ptrace(out, event, "by ");
            case CORE -> out.append("dumped");
            default -> what(out, event);
        }
    }

    /** Whether the row is about a program that begins, so that its command is the figure that matters. */
    static boolean isBeginning(Event event) {
        return event.kind == Kind.EXEC;
    }

    /** The real user stays what it was where a program only borrows another's rights; else nobody knows the old one. */
    private void user(StringBuilder out, Event event) {
        if (event.uid != Event.UNKNOWN && event.uid != event.code) {
            out.append(users.of(event.uid)).append(' ');
        }
        out.append("→ ").append(users.of(event.code));
    }

    private static void ptrace(StringBuilder out, Event event, String by) {
        if (event.code == 0) {
            out.append("let go");
        } else {
            out.append(by).append(event.code);
        }
    }
}
