package primetime.term;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The one thread that writes to the terminal. It takes one frame at a time, so that whoever draws never waits for a slow
 * terminal and nothing piles up: there is no queue.
 */
final class FrameWriter implements Runnable {
    /** What is handed to the kernel at once; a larger frame can be given up between two of them. */
    private static final int CHUNK = 16 * 1024;
    private final OutputStream out;
    private byte[] bytes;
    private int length;
    private boolean closed;
    private volatile boolean abandoned;
    private volatile boolean lost;
    private volatile long written;

    FrameWriter(OutputStream out) {
        this.out = out;
        Thread thread = new Thread(this, "terminal");
        thread.setDaemon(true);
        thread.start();
    }

    /** Bytes that the terminal has taken since the start. */
    long written() {
        return written;
    }

    /** Whether the terminal refused to take bytes; it never will again. */
    boolean isLost() {
        return lost;
    }

    synchronized boolean isIdle() {
        return bytes == null;
    }

    /** Hands over bytes, which must stay as they are until this is idle again; false where it is not idle now. */
    synchronized boolean write(byte[] newBytes, int newLength) {
        if (bytes != null || lost || closed) {
            return false;
        }
        abandoned = false;
        bytes = newBytes;
        length = newLength;
        notifyAll();
        return true;
    }

    /** Waits until everything is written; false where that takes longer. */
    synchronized boolean drain(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        boolean interrupted = false;
        long rest = millis;
        while (bytes != null && rest > 0) {
            try {
                wait(rest);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            rest = (end - System.nanoTime()) / 1_000_000;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return bytes == null;
    }

    /** Gives up the rest of the frame as soon as the kernel takes the bytes that are with it now. */
    void abandon() {
        abandoned = true;
    }

    /** Ends the thread once it is idle. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    @Override
    public void run() {
        while (await()) {
            try {
                for (int at = 0; at < length && !abandoned; at += CHUNK) {
                    int count = Math.min(CHUNK, length - at);
                    out.write(bytes, at, count);
                    written += count;
                }
            } catch (IOException e) {
                // EIO: the terminal has hung up. EPIPE, EBADF: it is not even a terminal any more.
                lost = true;
            }
            done();
        }
    }

    private synchronized boolean await() {
        while (bytes == null && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                // Nobody has a reason to; and who ends this thread closes it.
                continue;
            }
        }
        return bytes != null;
    }

    private synchronized void done() {
        bytes = null;
        notifyAll();
    }
}
