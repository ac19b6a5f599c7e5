package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static primetime.tape.Sample.UNKNOWN;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTest {
    private static final String SPEED = "sys/class/net/eth0/speed";
    @TempDir
    private Path root;
    private Tree tree;
    private Link link;

    @BeforeEach
    void copy() throws Exception {
        tree = new Tree(root, Tree.NEW);
        link = new Link(root, "eth0".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void whatDriversSayWhenTheyDoNotKnowIsUnknown() throws Exception {
        for (String told : new String[] { "-1", "0", "65535", "4294967295", "18446744073709551615", "fast" }) {
            tree.write(SPEED, told + "\n");
            link.takeTurn();
            assertEquals(UNKNOWN, link.mbit(), told);
        }
        tree.write(SPEED, "400000\n");
        link.takeTurn();
        assertEquals(400_000, link.mbit());
    }

    @Test
    void aLinkThatRefusesIsAskedLessOften() throws Exception {
        tree.remove(SPEED);
        link.takeTurn();
        tree.write(SPEED, "1000\n");
        for (int turn = 0; turn < 4; turn++) {
            link.takeTurn();
            assertEquals(UNKNOWN, link.mbit());
        }
        link.takeTurn();
        assertEquals(1000, link.mbit());
    }

    @Test
    void theDefaultRouteBringsTheSpeedAtOnce() throws Exception {
        tree.remove(SPEED);
        assertEquals(0, link.routed(0));
        link.takeTurn();
        tree.write(SPEED, "2500\n");
        assertEquals(1, link.routed(1));
        assertEquals(2500, link.mbit());
    }

    @Test
    void aNameThatIsNoPathHasNoSpeed() {
        for (byte[] name : new byte[][] { { 0 }, { (byte) 0xff }, { '.', '.', '/', 'x' }, {} }) {
            Link strange = new Link(root, name);
            strange.takeTurn();
            assertEquals(UNKNOWN, strange.mbit());
        }
    }
}
