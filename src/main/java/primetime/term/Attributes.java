package primetime.term;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;

/**
 * The terminal told its attributes (DA1), which every one does. It answers in the order in which it is asked: so what was
 * asked before and is not answered by now never will be. Nobody outside sees it.
 */
final class Attributes extends KeyStroke {
    /** Primary device attributes: what are you? */
    static final String QUESTION = "\033[c";

    Attributes() {
        super(KeyType.Unknown);
    }
}
