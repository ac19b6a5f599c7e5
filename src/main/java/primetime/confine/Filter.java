package primetime.confine;

import com.sun.jna.Memory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A seccomp filter: a program of classic BPF that the kernel asks before each system call of the calling thread and of
 * all that it starts. It does what Landlock cannot: it tells us what was tried, refuses internet sockets of every kind,
 * changes of modes, owners, times and attributes, and what System V and POSIX know
 * besides files to leave behind. Where there is no Landlock it refuses writing, too. Numbers from
 * include/uapi/linux/seccomp.h, bpf_common.h and audit.h.
 */
final class Filter {
    /** How a system call is treated. */
    enum Kind {
        /** It opens what its path names; the flags are in the argument behind. */
        OPEN,
        /** It makes, removes or renames what its path names. */
        CHANGE,
        /** It changes modes, owners, times or attributes, or makes what has no path and outlives its maker. */
        MARK,
        /** It makes a socket of the family in its first argument. */
        SOCKET,
        /** As if the kernel did not know it, since its arguments cannot be seen; programs do without. */
        ABSENT,
        /** It starts a process or a thread. Looked at only where nothing else limits how many there are. */
        FORK
    }

    /**
     * A system call.
     *
     * @param path the number of the argument that points to its path; the one before may be the folder that it starts from;
     *        -1: there is none
     */
    record Call(int number, String verb, Kind kind, int path) {
    }

    private static final int ALLOW = 0x7fff0000;
    private static final int NOTIFY = 0x7fc00000;
    private static final int ERROR = 0x00050000;
    private static final int SET_MODE_FILTER = 1;
    private static final int NEW_LISTENER = 8;
    private static final int LOAD = 0x20;
    private static final int RETURN = 0x06;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_ANY_BIT = 0x45;
    private static final int IF_NOT_LESS = 0x35;
    /** Where the kernel's struct seccomp_data holds the call's number, the machine and the arguments. */
    private static final int NUMBER = 0;
    private static final int MACHINE = 4;
    private static final int ARGUMENTS = 16;
    /** O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_TMPFILE. */
    private static final int WRITING = 0x400243;
    private static final int AF_UNIX = 1;
    private static final int AF_NETLINK = 16;
    private static final int X32 = 0x40000000;
    private static final Map<String, Integer> AUDIT = Map.of("amd64", 0xc000003e, "aarch64", 0xc00000b7);
    private static final boolean INTEL = "amd64".equals(System.getProperty("os.arch"));

    private Filter() {
    }

    /** Whether the numbers of this machine's system calls are known here. */
    static boolean isMachineKnown() {
        return AUDIT.containsKey(System.getProperty("os.arch"));
    }

    /** The calls that are looked at; their numbers are those of this machine. */
    static List<Call> calls() {
        List<Call> calls = new ArrayList<>();
        add(calls, Kind.OPEN, 1, "write", 257, 56);
        add(calls, Kind.OPEN, 0, "write", 2, -1);
        add(calls, Kind.CHANGE, 0, "create", 85, -1);
        add(calls, Kind.CHANGE, 1, "create the folder", 258, 34);
        add(calls, Kind.CHANGE, 0, "create the folder", 83, -1);
        add(calls, Kind.CHANGE, 1, "create", 259, 33);
        add(calls, Kind.CHANGE, 0, "create", 133, -1);
        add(calls, Kind.CHANGE, 3, "create the link", 265, 37);
        add(calls, Kind.CHANGE, 1, "create the link", 86, -1);
        add(calls, Kind.CHANGE, 2, "create the link", 266, 36);
        add(calls, Kind.CHANGE, 1, "create the link", 88, -1);
        add(calls, Kind.CHANGE, 1, "rename", 316, 276);
        add(calls, Kind.CHANGE, 1, "rename", 264, 38);
        add(calls, Kind.CHANGE, 0, "rename", 82, -1);
        add(calls, Kind.CHANGE, 1, "remove", 263, 35);
        add(calls, Kind.CHANGE, 0, "remove", 87, -1);
        add(calls, Kind.CHANGE, 0, "remove", 84, -1);
        add(calls, Kind.CHANGE, 0, "cut", 76, 45);
        add(calls, Kind.MARK, 1, "change the mode of", 268, 53);
        add(calls, Kind.MARK, 1, "change the mode of", 452, 452);
        add(calls, Kind.MARK, 0, "change the mode of", 90, -1);
        add(calls, Kind.MARK, -1, "change the mode of a file", 91, 52);
        add(calls, Kind.MARK, 1, "change the owner of", 260, 54);
        add(calls, Kind.MARK, 0, "change the owner of", 92, -1);
        add(calls, Kind.MARK, 0, "change the owner of", 94, -1);
        add(calls, Kind.MARK, -1, "change the owner of a file", 93, 55);
        add(calls, Kind.MARK, 1, "change the time of", 280, 88);
        add(calls, Kind.MARK, 1, "change the time of", 261, -1);
        add(calls, Kind.MARK, 0, "change the time of", 132, -1);
        add(calls, Kind.MARK, 0, "change the time of", 235, -1);
        add(calls, Kind.MARK, 0, "set an attribute of", 188, 5);
        add(calls, Kind.MARK, 0, "set an attribute of", 189, 6);
        add(calls, Kind.MARK, -1, "set an attribute of a file", 190, 7);
        add(calls, Kind.MARK, 0, "remove an attribute of", 197, 14);
        add(calls, Kind.MARK, 0, "remove an attribute of", 198, 15);
        add(calls, Kind.MARK, -1, "remove an attribute of a file", 199, 16);
        add(calls, Kind.MARK, 1, "set an attribute of", 463, 463);
        add(calls, Kind.MARK, 1, "remove an attribute of", 466, 466);
        add(calls, Kind.MARK, 1, "set the flags of", 469, 469);
        // What outlives who made it, and is no file.
        add(calls, Kind.MARK, -1, "make shared memory", 29, 194);
        add(calls, Kind.MARK, -1, "make semaphores", 64, 190);
        add(calls, Kind.MARK, -1, "make a message queue", 68, 186);
        add(calls, Kind.MARK, -1, "make a message queue", 240, 180);
        add(calls, Kind.SOCKET, -1, "open an internet socket", 41, 198);
        add(calls, Kind.FORK, -1, "start processes without end", 56, 220);
        add(calls, Kind.FORK, -1, "start processes without end", 57, -1);
        add(calls, Kind.FORK, -1, "start processes without end", 58, -1);
        add(calls, Kind.FORK, -1, "start processes without end", 435, 435);
        add(calls, Kind.ABSENT, -1, "", 437, 437); // openat2
        add(calls, Kind.ABSENT, -1, "", 425, 425); // io_uring_setup
        return calls;
    }

    private static void add(List<Call> calls, Kind kind, int path, String verb, int intel, int arm) {
        int number = INTEL ? intel : arm;
        if (number >= 0) {
            calls.add(new Call(number, verb, kind, path));
        }
    }

    /**
     * Filters the calling thread, which needs no_new_privs to be set. Answers the descriptor on which the kernel tells what
     * is tried and waits for an answer; -1: it cannot here (an older kernel, or somebody else listens), and what Landlock
     * does not stop is refused without a word.
     *
     * @param forks whether starting processes is told, too
     */
    static int install(Leave leave, boolean landlocked, boolean forks) {
        int listener = (int) install(program(leave, true, landlocked, forks), NEW_LISTENER);
        if (listener < 0 && install(program(leave, false, landlocked, false), 0) < 0) {
            throw new IllegalStateException("seccomp: " + Calls.word());
        }
        return listener;
    }

    private static long install(int[] code, int flags) {
        Memory instructions = Calls.memory(code.length * 4L);
        instructions.write(0, code, 0, code.length);
        Memory header = Calls.memory(16);
        header.setShort(0, (short) (code.length / 2));
        header.setPointer(8, instructions);
        return Calls.syscall(INTEL ? 317 : 277, SET_MODE_FILTER, flags, Calls.address(header), 0, 0);
    }

    /** The program: two ints an instruction, as they lie in memory on these machines, which begin with the low byte. */
    static int[] program(Leave leave, boolean told, boolean landlocked, boolean forks) {
        List<int[]> code = new ArrayList<>();
        put(code, LOAD, 0, 0, MACHINE);
        put(code, IF_EQUAL, 1, 0, AUDIT.get(System.getProperty("os.arch")));
        put(code, RETURN, 0, 0, ERROR | Calls.ENOSYS);
        put(code, LOAD, 0, 0, NUMBER);
        put(code, IF_NOT_LESS, 0, 1, X32);
        put(code, RETURN, 0, 0, ERROR | Calls.ENOSYS);
        int quiet = landlocked ? ALLOW : ERROR | Calls.EACCES;
        for (Call call : calls()) {
            switch (call.kind()) {
                case OPEN -> {
                    // Without anybody to ask, /dev/null could not be told from other files.
                    put(code, IF_EQUAL, 0, 4, call.number());
                    put(code, LOAD, 0, 0, ARGUMENTS + 8 * (call.path() + 1));
                    put(code, IF_ANY_BIT, 0, 1, WRITING);
                    put(code, RETURN, 0, 0, told ? NOTIFY : ALLOW);
                    put(code, RETURN, 0, 0, ALLOW);
                }
                case CHANGE -> when(code, call, told ? NOTIFY : leave.mayWrite() ? ALLOW : quiet);
                case MARK -> when(code, call, leave.mayWrite() ? ALLOW : told ? NOTIFY : ERROR | Calls.EPERM);
                case SOCKET -> {
                    put(code, IF_EQUAL, 0, 5, call.number());
                    put(code, LOAD, 0, 0, ARGUMENTS);
                    put(code, IF_EQUAL, 2, 0, AF_UNIX);
                    put(code, IF_EQUAL, 1, 0, AF_NETLINK);
                    put(code, RETURN, 0, 0, leave.network() ? ALLOW : told ? NOTIFY : ERROR | Calls.EACCES);
                    put(code, RETURN, 0, 0, ALLOW);
                }
                case ABSENT -> when(code, call, ERROR | Calls.ENOSYS);
                case FORK -> when(code, call, forks ? NOTIFY : ALLOW);
            }
        }
        put(code, RETURN, 0, 0, ALLOW);
        return code.stream().flatMapToInt(Arrays::stream).toArray();
    }

    private static void when(List<int[]> code, Call call, int answer) {
        put(code, IF_EQUAL, 0, 1, call.number());
        put(code, RETURN, 0, 0, answer);
    }

    private static void put(List<int[]> code, int operation, int ifTrue, int ifFalse, int value) {
        code.add(new int[] { operation | ifTrue << 16 | ifFalse << 24, value });
    }
}
