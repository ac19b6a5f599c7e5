/**
 * Runs programs that nobody here wrote so that they can do no harm: {@link primetime.confine.Runner} for drop-ins. What a
 * program may do is a {@link primetime.confine.Leave}, how much it may use are {@link primetime.confine.Limits}, and how
 * it went is an {@link primetime.confine.Outcome}, which says what was tried.
 *
 * <p><b>What is denied</b> is denied by the kernel to the thread that starts the program, and inherited: no_new_privs, most
 * capabilities of root, Landlock (no writing but to harmless devices, no TCP, no signals to others), and a seccomp filter
 * (no internet sockets, no changes of modes, owners, times). The filter also tells us each attempt, so that a pane can say
 * what was tried; where there is no Landlock it does the denying. It needs no helper program and touches no other thread.
 *
 * <p><b>Limits</b> must be there before the first word of the program. Neither can posix_spawn set them, nor can the thread
 * have them, since they belong to a whole process; and a limit put on a process that runs already comes too late. So what is
 * spawned is a shell that waits at a gate, a pipe: we give it its limits by prlimit(2), its mark and its control group, and
 * then let it through to exec the program. Compared with the shell's own ulimit this knows no dialects, can set what ulimit
 * cannot, and works for control groups too.
 *
 * <p><b>The end</b> must reach those that called setsid and forked twice, too. Every process of a run carries a
 * {@link primetime.confine.Mark}, found by looking through /proc; being their new parent (PR_SET_CHILD_SUBREAPER) would have
 * made us the parent of every daemon that somebody starts in a command pane as well.
 */
package primetime.confine;
