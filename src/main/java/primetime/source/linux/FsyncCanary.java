package primetime.source.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How long a page takes to the disk: writes 4 KiB to a file of its own and waits for fsync(2). */
final class FsyncCanary implements Canary {
    private static final int PAGE = 4096;
    private final Path directory;
    private final ByteBuffer page = ByteBuffer.allocateDirect(PAGE);
    private Path path;
    private FileChannel file;

    FsyncCanary(Path directory) {
        this.directory = directory;
    }

    @Override
    public String name() {
        return "fsync";
    }

    @Override
    public String about() {
        return directory.toString();
    }

    @Override
    public synchronized void prepare() throws IOException {
        if (file == null) {
            path = Files.createTempFile(directory, ".primetime", ".canary");
            file = FileChannel.open(path, StandardOpenOption.WRITE);
        }
    }

    @Override
    public synchronized void call() throws IOException {
        page.putLong(0, System.nanoTime()).clear();
        file.write(page, 0);
        file.force(true);
    }

    @Override
    public synchronized void close() {
        try {
            if (file != null) {
                file.close();
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
