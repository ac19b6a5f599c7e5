package primetime.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.ArrayDeque;

/**
 * Turns the bytes of a terminal into keys, one byte at a time, so that it does not matter how they are split. What is
 * no key is swallowed whole: the rest of an unknown sequence must never be taken for keys. Pure: time is told by
 * {@link #expire}. Sequences: ECMA-48, xterm's ctlseqs, console_codes(4), rxvtRef, kitty's keyboard protocol.
 */
final class Decoder {
    /** How long a byte that may be a key by itself waits for the rest of a sequence; told within 50 ms with the look. */
    static final long KEY_NANOS = 40_000_000;
    /** How long the rest of what can only be a sequence is waited for. */
    static final long SEQUENCE_NANOS = 500_000_000;
    private static final int ESC = 0x1b;
    private static final int BEL = 0x07;
    private static final int CAN = 0x18;
    private static final int SUB = 0x1a;

    private enum State {
        GROUND, ESCAPE, CSI, CONSOLE, SS3, STRING, STRING_ESCAPE, X10_MOUSE, UTF8, PASTE
    }

    private final ArrayDeque<KeyStroke> keys = new ArrayDeque<>();
    private final ControlSequence sequence = new ControlSequence();
    private final PasteBuffer paste = new PasteBuffer();
    private final GroundAnswer answer = new GroundAnswer();
    private State state = State.GROUND;
    /** Escape came before: twice before [ and O it means Alt. */
    private boolean alt;
    /** The byte behind Escape that began this, while nothing has followed it; 0 for none. */
    private int opener;
    private int codePoint;
    private int missing;
    private boolean ended;

    /** The next key, or null while bytes are missing. */
    KeyStroke next() {
        KeyStroke key = keys.poll();
        return key == null && ended ? new KeyStroke(KeyType.EOF) : key;
    }

    /** How long to wait for the next byte before {@link #expire} is called; {@link Keyboard.Input#FOREVER} too. */
    long patienceNanos() {
        if (state == State.GROUND) {
            return Keyboard.Input.FOREVER;
        }
        return state == State.ESCAPE || opener != 0 ? KEY_NANOS : SEQUENCE_NANOS;
    }

    /** No byte came for {@link #patienceNanos}: what there is was all. */
    void expire() {
        if (state == State.ESCAPE) {
            escape(alt ? 2 : 1);
        } else if (opener != 0) {
            escape(alt ? 1 : 0);
            keys.add(new KeyStroke((char) opener, false, true));
        } else if (state == State.PASTE) {
            keys.add(paste.take());
        }
        ground();
    }

    /** There will be no more bytes. */
    void end() {
        expire();
        ended = true;
    }

    void feed(int read) {
        switch (state) {
            case GROUND -> plain(read, false);
            case ESCAPE -> afterEscape(read);
            case CSI -> csi(read);
            case CONSOLE -> finish(Keys.console(read, alt));
            case SS3 -> ss3(read);
            case STRING -> string(read);
            case STRING_ESCAPE -> stringEscape(read);
            case X10_MOUSE -> countDown();
            case UTF8 -> utf8(read);
            case PASTE -> {
                if (paste.feed(read)) {
                    finish(paste.take());
                }
            }
        }
    }

    private void plain(int read, boolean withAlt) {
        ground();
        if (read == ESC) {
            state = State.ESCAPE;
        } else if (read < 0x80) {
            keys.add(Keys.plain(read, withAlt));
        } else if (read >= 0xc2 && read <= 0xf4) {
            alt = withAlt;
            missing = read < 0xe0 ? 1 : read < 0xf0 ? 2 : 3;
            codePoint = read & (0x3f >> missing);
            state = State.UTF8;
        } else if (read >= 0x80 && read < 0xa0) {
            // C1 controls of eight bits: CSI is ESC [ and so on.
            open(read - 0x40);
            opener = 0;
        }
    }

    private void afterEscape(int read) {
        if (read == ESC && !alt) {
            alt = true;
        } else if (read == ESC) {
            escape(1);
        } else if (read == '[' || read == 'O') {
            open(read);
        } else {
            escape(alt ? 1 : 0);
            alt = false;
            if (!open(read)) {
                plain(read, true);
            }
        }
    }

    /** Begins what ESC and this byte begin, if anything. */
    private boolean open(int read) {
        state = switch (read) {
            case '[' -> State.CSI;
            case 'O' -> State.SS3;
            case 'P', ']', 'X', '^', '_' -> State.STRING;
            default -> State.GROUND;
        };
        opener = state == State.GROUND ? 0 : read;
        sequence.clear();
        answer.begin(read == ']');
        return state != State.GROUND;
    }

    private void csi(int read) {
        boolean isFirst = sequence.isEmpty();
        opener = 0;
        if (isFirst && read == '[') {
            state = State.CONSOLE;
        } else if (isFirst && read == 'M') {
            state = State.X10_MOUSE;
            missing = 3;
        } else if (read < 0x20 || read >= 0x7f) {
            interrupted(read);
        } else if (sequence.add(read)) {
            if (sequence.isPasteStart()) {
                state = State.PASTE;
            } else {
                finish(sequence.key(alt));
            }
        }
    }

    private void ss3(int read) {
        opener = 0;
        if (read >= '0' && read <= '9') {
            // Some send the modifier as a digit in between: ESC O 5 P.
            sequence.add('1');
            sequence.add(';');
            sequence.add(read);
        } else if (read < 0x20 || read >= 0x7f) {
            interrupted(read);
        } else {
            finish(Keys.ss3(read, sequence.modifiers(alt)));
        }
    }

    private void string(int read) {
        opener = 0;
        if (read == ESC) {
            state = State.STRING_ESCAPE;
        } else if (read == BEL) {
            finish(answer.take());
        } else if (read == CAN || read == SUB) {
            ground();
        } else {
            answer.feed(read);
        }
    }

    private void stringEscape(int read) {
        if (read == '\\') {
            finish(answer.take());
        } else {
            // Not the end of the string but something new: the string was cut off.
            alt = false;
            state = State.ESCAPE;
            afterEscape(read);
        }
    }

    private void utf8(int read) {
        if ((read & 0xc0) != 0x80) {
            interrupted(read);
            return;
        }
        codePoint = codePoint << 6 | read & 0x3f;
        if (--missing == 0) {
            finish(Keys.character(codePoint, alt));
        }
    }

    private void countDown() {
        if (--missing == 0) {
            ground();
        }
    }

    /** What came does not belong to what was begun: that is dropped, this is read anew. */
    private void interrupted(int read) {
        if (read == CAN || read == SUB) {
            ground();
        } else {
            plain(read, false);
        }
    }

    private void finish(KeyStroke key) {
        if (key != null) {
            keys.add(key);
        }
        ground();
    }

    private void escape(int times) {
        for (int i = 0; i < times; i++) {
            keys.add(new KeyStroke(KeyType.Escape));
        }
    }

    private void ground() {
        state = State.GROUND;
        alt = false;
        opener = 0;
    }
}
