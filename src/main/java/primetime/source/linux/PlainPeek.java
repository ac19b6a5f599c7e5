package primetime.source.linux;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;

/** Reads as Java does, for where native calls cannot be had; makes garbage. */
final class PlainPeek extends ProcPeek {
    private static final int LARGEST = 1 << 20;
    private final File root;
    private String[] names = {};
    private int place;

    PlainPeek(String root) {
        this.root = new File(root);
    }

    @Override
    boolean process(int pid, String file, int most) {
        return read(new File(root, pid + "/" + file), most);
    }

    @Override
    boolean file(String name) {
        return read(new File(root, name), LARGEST);
    }

    private boolean read(File file, int most) {
        try (FileInputStream in = new FileInputStream(file)) {
            byte[] read = in.readNBytes(most);
            // Room for brackets around a name.
            if (bytes.length < read.length + 2) {
                bytes = new byte[read.length + 2];
            }
            System.arraycopy(read, 0, bytes, 0, read.length);
            length = read.length;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    void rewind() {
        names = root.list();
        place = 0;
    }

    @Override
    int next() {
        while (names != null && place < names.length) {
            String name = names[place++];
            if (!name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9') && name.length() < 10) {
                return Integer.parseInt(name);
            }
        }
        return 0;
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
