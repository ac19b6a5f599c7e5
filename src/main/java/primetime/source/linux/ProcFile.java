package primetime.source.linux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import primetime.source.Unreadable;
import primetime.tape.Sample;

/**
 * A small text file of the kernel's that is read again and again: opened once, read from its beginning into one buffer
 * that grows to what is needed. After an error, and where it came back empty, it is opened anew at the next reading, so
 * a file that was replaced or comes later is found. One thread at a time.
 */
final class ProcFile implements AutoCloseable {
    /** More than this, bytes, is no text that could be read every second. */
    static final int MOST = 1 << 20;
    private static final int FIRST = 4096;
    private static final int PAUSE = 60;
    private static final byte[] NOTHING = {};
    private final Path path;
    private final String place;
    private final Scan scan = new Scan();
    private byte[] bytes = new byte[FIRST];
    private ByteBuffer buffer = ByteBuffer.wrap(bytes);
    private FileChannel channel;
    private int pause;

    /** @param relative without a slash at its beginning, as {@code proc/loadavg} */
    ProcFile(Path root, String relative) {
        path = root.resolve(relative);
        place = relative;
    }

    /**
     * Reads it whole. The answer is good until the next reading.
     *
     * @throws Unreadable where it cannot be read, is empty, or has 1 MiB or more
     */
    Scan read() throws Unreadable {
        int length = read(MOST);
        if (length == MOST) {
            throw failed("absurdly large: more than 1 MiB", "");
        }
        return scan.over(bytes, length);
    }

    /** Reads the beginning, at most so many bytes: for what may be huge and says what matters first. */
    Scan head(int most) throws Unreadable {
        return scan.over(bytes, read(most));
    }

    /**
     * Reads it where it adds to something that makes sense without it: a text without any bytes where it cannot be
     * read. It is not tried again at the next 60 calls then, because a file that is missing costs more than one that is
     * there.
     */
    Scan readOptional(int most) {
        if (pause > 0) {
            pause--;
        } else {
            try {
                return head(most);
            } catch (Unreadable e) {
                pause = PAUSE;
            }
        }
        return scan.over(NOTHING, 0);
    }

    private int read(int most) throws Unreadable {
        int length = 0;
        try {
            if (channel == null) {
                channel = FileChannel.open(path, StandardOpenOption.READ);
            }
            // Until nothing comes: the kernel hands out a long text in pieces of whole records.
            for (int got = 1; got > 0 && length < most; length += Math.max(0, got)) {
                if (length == bytes.length) {
                    bytes = Arrays.copyOf(bytes, bytes.length * 2);
                    buffer = ByteBuffer.wrap(bytes);
                }
                buffer.limit(Math.min(most, bytes.length)).position(length);
                got = channel.read(buffer, length);
            }
        } catch (IOException e) {
            String reason = reason(e);
            throw failed(reason, help(reason));
        }
        if (length == 0) {
            throw failed("empty", "");
        }
        return length;
    }

    /** The numbers as they are, or the complaint that not one of them could be found in the file. */
    long[] understood(long[] numbers) throws Unreadable {
        for (long number : numbers) {
            if (number != Sample.UNKNOWN) {
                return numbers;
            }
        }
        throw senseless();
    }

    /** The complaint that what is in the file is not what was looked for. */
    Unreadable senseless() {
        return failed("holds nothing that is known here", "");
    }

    private Unreadable failed(String happened, String help) {
        close();
        return new Unreadable(path.toString(), happened, help);
    }

    private String help(String reason) {
        return switch (reason) {
            case "permission denied" -> "try as root";
            case "no such file" -> place.startsWith("proc/") ? "is /proc mounted, and without subset=pid?" : "";
            default -> "";
        };
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        } else if (e instanceof AccessDeniedException) {
            return "permission denied";
        } else if (e instanceof ClosedByInterruptException) {
            return "interrupted";
        }
        String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return said == null ? "input/output error" : said.toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Nothing was written, so nothing is lost.
        }
        channel = null;
    }
}
