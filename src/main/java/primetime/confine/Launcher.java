package primetime.confine;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A thread that has restrained itself and starts processes for others: they inherit the restraint, this program's other
 * threads do not. A process starts as a shell that waits at a gate, in a session of its own, so that limits, mark and
 * control group are in place before the first word of the program runs.
 */
final class Launcher implements AutoCloseable {
    /** What the waiting shell does. A gate that closes without a word, because we died, lets nobody through. */
    private static final String GATE = "cd / && unset OLDPWD && read -r open <&3 && exec \"$@\" 3<&-";
    private static final String SHELL = "/bin/sh";
    private static final int GATE_FILE = 3;
    private static final int SCRIPT_FILE = 4;
    private static final int PATIENCE_SECONDS = 5;
    private static final short SETSIGDEFAULT_SETSIGMASK_SETSID = 0x04 | 0x08 | 0x80;
    private final ExecutorService thread;
    private volatile int listener = -1;
    private volatile RuntimeException refusal;

    /** What a child gets for its descriptors; all of them above those that it will see. */
    record Files(int gate, int in, int out, int err, int script) {
    }

    /** Makes the thread; it restrains itself before it is handed anything. */
    Launcher(Abilities abilities, Leave leave) {
        // The restraint is the thread factory's, so that no thread can ever take its place without it.
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread launcher = new Thread(() -> {
                try {
                    listener = Restraint.apply(abilities, leave);
                } catch (RuntimeException e) {
                    refusal = e;
                }
                work.run();
            }, "launcher");
            launcher.setDaemon(true);
            return launcher;
        });
        answer(thread.submit(() -> 0));
    }

    /** Where the kernel tells what is tried; -1: it does not. */
    int listener() {
        return listener;
    }

    /**
     * Starts a program, which then waits at its gate; {@link #answer} gives its process id. Where starting processes is
     * told, this is told as well: somebody has to answer {@link #listener} meanwhile.
     */
    Future<Integer> launch(Program program, Files files) {
        return thread.submit(() -> spawn(program, files));
    }

    /** Waits for the thread, with a limit. */
    int answer(Future<Integer> work) {
        try {
            int answer = work.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (refusal != null) {
                throw new IllegalStateException("cannot be confined: " + refusal.getMessage());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("cannot be started: no answer within " + PATIENCE_SECONDS + " s", e);
        }
    }

    private int spawn(Program program, Files files) {
        if (refusal != null) {
            throw refusal;
        }
        List<String> words = new ArrayList<>(List.of(SHELL, "-c", GATE, "primetime"));
        words.addAll(program.command());
        if (files.script() >= 0) {
            words.add("/proc/self/fd/" + SCRIPT_FILE);
        }
        List<String> variables = new ArrayList<>();
        for (Map.Entry<String, String> each : program.environment().entrySet()) {
            variables.add(each.getKey() + "=" + each.getValue());
        }
        // Larger than any C library's structures for them.
        Memory actions = Calls.memory(512);
        Memory attributes = Calls.memory(1024);
        Memory process = Calls.memory(8);
        Calls.posix_spawn_file_actions_init(actions);
        Calls.posix_spawnattr_init(attributes);
        try {
            describe(actions, files);
            Memory noSignals = Calls.memory(128);
            Memory allSignals = Calls.memory(128);
            allSignals.setMemory(0, 128, (byte) 0xff);
            Calls.posix_spawnattr_setsigmask(attributes, noSignals);
            Calls.posix_spawnattr_setsigdefault(attributes, allSignals);
            Calls.posix_spawnattr_setflags(attributes, SETSIGDEFAULT_SETSIGMASK_SETSID);
            Strings arguments = new Strings(words);
            Strings environment = new Strings(variables);
            int error = Calls.posix_spawn(process, SHELL, actions, attributes, arguments.pointers,
                    environment.pointers);
            if (error != 0) {
                throw new IllegalStateException(SHELL + ": " + Calls.word(error));
            }
            return process.getInt(0);
        } finally {
            Calls.posix_spawn_file_actions_destroy(actions);
            Calls.posix_spawnattr_destroy(attributes);
        }
    }

    /** The child gets its own few descriptors; of ours, not all of which are closed by exec, it sees none. */
    private static void describe(Pointer actions, Files files) {
        Calls.posix_spawn_file_actions_adddup2(actions, files.in(), 0);
        Calls.posix_spawn_file_actions_adddup2(actions, files.out(), 1);
        Calls.posix_spawn_file_actions_adddup2(actions, files.err(), 2);
        Calls.posix_spawn_file_actions_adddup2(actions, files.gate(), GATE_FILE);
        int first = GATE_FILE + 1;
        if (files.script() >= 0) {
            Calls.posix_spawn_file_actions_adddup2(actions, files.script(), SCRIPT_FILE);
            first++;
        }
        String[] open = new File("/proc/self/fd").list();
        for (String name : open == null ? new String[0] : open) {
            int file = Integer.parseInt(name);
            if (file >= first) {
                Calls.posix_spawn_file_actions_addclose(actions, file);
            }
        }
    }

    /** Strings as C wants them: an array of pointers that ends with a null one. */
    private static final class Strings {
        final Memory pointers;
        private final List<Memory> kept = new ArrayList<>();

        Strings(List<String> strings) {
            pointers = Calls.memory(8L * (strings.size() + 1));
            for (int i = 0; i < strings.size(); i++) {
                byte[] bytes = strings.get(i).getBytes(StandardCharsets.UTF_8);
                Memory memory = Calls.memory(bytes.length + 1L);
                memory.write(0, bytes, 0, bytes.length);
                kept.add(memory);
                pointers.setPointer(8L * i, memory);
            }
        }
    }

    /** Ends the thread. What it started goes on. */
    @Override
    public void close() {
        thread.shutdownNow();
        if (listener >= 0) {
            Calls.close(listener);
            listener = -1;
        }
    }
}
