package primetime.widget;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import primetime.tape.Event;

/** Reads the bytes of an event as UTF-8, what is wrong replaced, into chars that are kept: no string for every row. */
final class ObservedText {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final CharBuffer chars = CharBuffer.allocate(Event.MOST_TEXT);
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /** The text of an event; valid until the next call. Not yet printable: a canvas makes it so. */
    CharSequence of(Event event) {
        if (bytes.array() != event.textBytes()) {
            bytes = ByteBuffer.wrap(event.textBytes());
        }
        bytes.clear().limit(event.textLength());
        chars.clear();
        decoder.reset();
        decoder.decode(bytes, chars, true);
        decoder.flush(chars);
        return chars.flip();
    }

    /** The same without the folders that the program lies in: {@code sh -c true} of {@code /bin/sh -c true}. */
    CharSequence program(Event event) {
        of(event);
        return chars.position(nameStart(chars));
    }

    /** Where the name of the program starts behind its folders; 0 where the text does not begin with a path. */
    static int nameStart(CharSequence command) {
        boolean path = command.length() > 0 && (command.charAt(0) == '/' || command.charAt(0) == '.');
        int start = 0;
        for (int i = 0; path && i < command.length() && command.charAt(i) != ' '; i++) {
            start = command.charAt(i) == '/' ? i + 1 : start;
        }
        return start;
    }

    /** Where the first word ends. */
    static int nameEnd(CharSequence command) {
        int end = 0;
        while (end < command.length() && command.charAt(end) != ' ') {
            end++;
        }
        return end;
    }
}
