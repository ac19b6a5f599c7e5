package primetime.source.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import primetime.tape.Event;
import primetime.tape.Kind;

/** Messages written by hand after the kernel's headers, with the numbers in the places that the manual names. */
class ProcEventMessageTest {
    private final ByteBuffer bytes = ByteBuffer.allocate(128).order(ByteOrder.nativeOrder());
    private final ProcEventMessage message = new ProcEventMessage(bytes);
    private final Event event = new Event();

    /** nlmsghdr (length, type DONE, flags, sequence, port), cn_msg (idx, val, seq, ack, len, flags), proc_event. */
    private void write(int what, int... data) {
        bytes.clear();
        bytes.putInt(76).putShort((short) 3).putShort((short) 0).putInt(501).putInt(0);
        bytes.putInt(1).putInt(1).putInt(501).putInt(0).putShort((short) 40).putShort((short) 0);
        bytes.putInt(what).putInt(1).putLong(3_226_998_937_041L);
        for (int i = 0; i < 6; i++) {
            bytes.putInt(i < data.length ? data[i] : 0);
        }
        assertEquals(76, bytes.position());
    }

    private Event decoded() {
        assertTrue(message.isWhole(76));
        assertTrue(message.decode(event));
        assertEquals(3_226_998_937_041L, event.at);
        return event;
    }

    @Test
    void aForkTellsTheChildAndTheProcessThatForked() {
        // The parent's thread 8270 of process 8269 forked.
        write(1, 8270, 8269, 8303, 8303);
        decoded();
        assertEquals(Kind.FORK, event.kind);
        assertEquals(8303, event.pid);
        assertEquals(8303, event.tgid);
        assertEquals(8269, event.parent);
        assertEquals(Event.UNKNOWN, event.uid);
        assertEquals(501, message.sequence());
        assertEquals(1, message.cpu());
    }

    @Test
    void aChildInAnotherProcessIsAThreadOfThatProcess() {
        write(1, 8269, 8269, 8303, 8272);
        decoded();
        assertEquals(Kind.CLONE, event.kind);
        assertEquals(8303, event.pid);
        assertEquals(8272, event.tgid);
        assertTrue(event.isThread());
    }

    @Test
    void anExitTellsTheWaitStatusAndTheParent() {
        write(0x80000000, 77, 77, 768, 17, 60, 60);
        decoded();
        assertEquals(Kind.EXIT, event.kind);
        assertEquals(77, event.pid);
        assertEquals(768, event.code);
        assertEquals(60, event.parent);
        assertEquals(-1, event.life);
    }

    @Test
    void aChangeOfUserTellsBothAndTheEffectiveOneIsTheCode() {
        write(4, 77, 77, 1000, 0);
        decoded();
        assertEquals(Kind.UID, event.kind);
        assertEquals(1000, event.uid);
        assertEquals(0, event.euid);
        assertEquals(0, event.code);
    }

    @Test
    void aChangeOfGroupSaysNothingOfTheUser() {
        write(0x40, 77, 77, 1000, 24);
        decoded();
        assertEquals(Kind.GID, event.kind);
        assertEquals(24, event.code);
        assertEquals(Event.UNKNOWN, event.uid);
    }

    @Test
    void aNewNameIsTheTextUpToItsEnd() {
        write(0x200, 77, 76);
        bytes.put(60, "renamed\0garbage!".getBytes());
        decoded();
        assertEquals(Kind.COMM, event.kind);
        assertEquals("renamed", event.text());
        assertTrue(event.isThread());
        bytes.put(60, "sixteen-letters!".getBytes());
        assertEquals("sixteen-letters!", decoded().text());
    }

    @Test
    void theOtherKindsAreDecoded() {
        write(2, 77, 77);
        assertEquals(Kind.EXEC, decoded().kind);
        write(0x80, 77, 77);
        assertEquals(Kind.SID, decoded().kind);
        assertEquals(77, event.code);
        write(0x100, 77, 77, 91, 90);
        assertEquals(Kind.PTRACE, decoded().kind);
        assertEquals(90, event.code);
        write(0x40000000, 77, 77, 60, 59);
        assertEquals(Kind.CORE, decoded().kind);
        assertEquals(59, event.parent);
    }

    @Test
    void anAcknowledgementIsNoEventAndAnswersOneRequestOnly() {
        write(0, 1);
        bytes.putInt(28, 4712);
        assertTrue(message.isWhole(76));
        assertTrue(message.isAnswer(4711));
        assertFalse(message.isAnswer(4712));
        assertEquals(1, message.refusal());
        assertFalse(message.decode(event));
    }

    @Test
    void whatTheKernelDidNotSendIsRefused() {
        write(2, 77, 77);
        bytes.putInt(12, 4242);
        assertFalse(message.isWhole(76));
    }

    @Test
    void whatIsCutShortOrOfAnotherConnectorIsRefused() {
        write(2, 77, 77);
        assertFalse(message.isWhole(75));
        assertFalse(message.isWhole(0));
        assertFalse(message.isWhole(ConnectorSocket.OVERFLOWED));
        bytes.putInt(16, 2);
        assertFalse(message.isWhole(76));
        write(2, 77, 77);
        bytes.putShort(32, (short) 24);
        assertFalse(message.isWhole(76));
    }

    @Test
    void aKindThatIsNotKnownIsNoEvent() {
        write(0x20000000, 77, 77);
        assertTrue(message.isWhole(76));
        assertFalse(message.decode(event));
    }

    @Test
    void theRequestHasTheFortyBytesThatEveryKernelTakes() {
        ProcEventMessage.request(bytes, ProcEventMessage.IGNORE, 9);
        assertEquals(40, bytes.position());
        int[] words = { 40, 3, 0, 0, 1, 1, 0, 9, 4, 2 };
        for (int i = 0; i < words.length; i++) {
            assertEquals(words[i], bytes.getInt(4 * i), "word " + i);
        }
    }
}
