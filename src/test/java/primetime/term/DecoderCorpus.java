package primetime.term;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What terminals send, and the keys it means: a line is bytes, " = ", keys. In bytes ^[ is Escape, ^X a control, \xHH one
 * byte. From xterm's ctlseqs, console_codes(4), rxvtRef, kitty's keyboard protocol, and from typing.
 */
final class DecoderCorpus {
    static final List<String> LINES = List.of(
            // Characters and controls.
            "q = q", "Z = Z", "\\x20 = Space", "é = é", "中 = 中", "😀 = Paste(😀)", "^A = C-a", "^C = C-c", "^Z = C-z",
            "^\\ = C-\\", "^] = C-]", "^_ = C-_", "^@ = C-Space", "^M = Enter", "^J = Enter", "^I = Tab",
            "^H = Backspace",
            "\\x7f = Backspace", "^[ = Escape", "^[a = M-a", "^[A = M-A", "^[é = M-é", "^[^A = C-M-a",
            "^[^M = M-Enter", "^[\\x7f = M-Backspace", "^[\\x20 = M-Space", "^[^I = ReverseTab",
            // Arrows and their modifiers: xterm, application mode, rxvt, putty.
            "^[[A = ArrowUp", "^[[B = ArrowDown", "^[[C = ArrowRight", "^[[D = ArrowLeft", "^[OA = ArrowUp",
            "^[[1;2A = S-ArrowUp", "^[[1;3B = M-ArrowDown", "^[[1;5C = C-ArrowRight", "^[[1;8D = C-M-S-ArrowLeft",
            "^[[a = S-ArrowUp", "^[Ob = C-ArrowDown", "^[^[[C = M-ArrowRight", "^[^[OD = M-ArrowLeft",
            // Home, End, the six keys.
            "^[[H = Home", "^[[F = End", "^[OH = Home", "^[[1~ = Home", "^[[4~ = End", "^[[7~ = Home", "^[[8~ = End",
            "^[[2~ = Insert", "^[[3~ = Delete", "^[[5~ = PageUp", "^[[6~ = PageDown", "^[[5;5~ = C-PageUp",
            "^[[3;2~ = S-Delete", "^[[5^ = C-PageUp", "^[[6$ = S-PageDown", "^[[3@ = C-S-Delete", "^[[1;5H = C-Home",
            // Tab backwards, F-keys: xterm, the Linux console, rxvt.
            "^[[Z = ReverseTab", "^[[1;2Z = ReverseTab", "^[OP = F1", "^[OQ = F2", "^[OR = F3", "^[OS = F4",
            "^[[[A = F1", "^[[[E = F5", "^[[11~ = F1", "^[[15~ = F5", "^[[17~ = F6", "^[[21~ = F10", "^[[23~ = F11",
            "^[[24~ = F12", "^[[25~ = F13", "^[[33~ = F19", "^[[34~ = ", "^[[1;2P = S-F1", "^[[1;5R = C-F3",
            "^[[15;5~ = C-F5",
            "^[[24;8~ = C-M-S-F12", "^[O5P = C-F1",
            // The keypad in application mode.
            "^[OM = Enter", "^[Oj = *", "^[Ok = +", "^[Op = 0", "^[Oy = 9", "^[OX = =",
            // Mouse: press, drag, release, move, wheel, sideways, modified, far away.
            "^[[<0;5;7M = CLICK_DOWN:1@4,6", "^[[<32;6;7M = DRAG:1@5,6", "^[[<0;6;7m = CLICK_RELEASE:1@5,6",
            "^[[<2;1;1M = CLICK_DOWN:3@0,0", "^[[<35;9;9M = MOVE:0@8,8", "^[[<64;3;4M = SCROLL_UP:4@2,3",
            "^[[<65;3;4M = SCROLL_DOWN:5@2,3", "^[[<66;3;4M = ", "^[[<16;300;200M = CLICK_DOWN:1@299,199",
            "^[[<128;3;4M = ", "^[[<0;0;0M = CLICK_DOWN:1@0,0", "^[[M !! = ", "^[[Mq12 = ", "^[[32;5;7M = ",
            // Focus, paste.
            "^[[I = FocusIn", "^[[O = FocusOut", "^[[200~q^[[201~ = Paste(q)", "^[[200~^[[201~ = Paste()",
            "^[[200~:q!^Mé中😀^[[200~^[[201~ = Paste(:q!\ré中😀\033[200~)",
            "^[[200~a^[^[[20^[[201~ = Paste(a\033\033[20)",
            "^[[201~ = ",
            // What a terminal may answer or tell, and nobody knows: swallowed whole.
            "^[[?1;2c = Attributes", "^[[>0;276;0c = ", "^[[24;80R = ", "^[[0n = ", "^[[?2026;2$y = ", "^[[8;24;80t = ",
            "^[]11;rgb:0000/0000/0000^[\\ = Ground(000000)", "^[]11;rgb:fdfd/f6f6/e3e3^G = Ground(fdf6e3)",
            "^[]11;rgba:ff/8/000/ffff^[\\ = Ground(ff8800)", "^[]11;rgb:1/2^G = ", "^[]11;?^G = ",
            "^[]10;rgb:00/00/00^G = ", "^[P11;rgb:00/00/00^[\\ = ", "^[]52;c;cXVpdA==^G = ", "^[P>|xterm(390)^[\\ = ",
            "^[P1$r0m^[\\ = ",
            "^[_Gi=31;OK^[\\ = ", "^[^xprivacy^[\\ = ", "^[Xstring^[\\ = ", "^[[99~ = ", "^[[1;2;3;4;5;6;7;8;9;10x = ",
            "^[[?997;1n = Ground(000000)", "^[[?997;2n = Ground(ffffff)", "^[[?997;3n = ", "^[[!p = ", "^[[ q = ",
            "^[Oz = ", "^[[99999999999999999999~ = ", "^[[E = ", "^[[G = ",
            // Cut off by something else: that counts, the rest does not.
            "^[[1;5^[[B = ArrowDown", "^[]0;title^[[A = ArrowUp", "^[[1;^Mq = Enter q", "^[[12^Xq = q", "^[Pabc^Xq = q",
            // Eight bits: C1 controls, bytes that are no UTF-8, an unfinished character.
            "\\x9bA = ArrowUp", "\\x9d0;t^G = ", "\\x8fP = F1", "\\xff\\xfeq = q", "\\xe4\\xb8q = q", "\\xc0\\x80q = q",
            "\\xed\\xa0\\x80q = q", "\\xc2\\x9bq = q",
            // kitty's keyboard protocol and xterm's modifyOtherKeys.
            "^[[97u = a", "^[[97;1:1u = a", "^[[97;1:3u = ", "^[[97;2u = A", "^[[97:65;2u = A", "^[[49:33;2u = !",
            "^[[97;5u = C-a", "^[[97;6u = C-S-a", "^[[97;3u = M-a", "^[[13u = Enter", "^[[13;5u = C-Enter",
            "^[[9;2u = ReverseTab",
            "^[[27u = Escape", "^[[127;3u = M-Backspace", "^[[228u = ä", "^[[128512u = Paste(😀)", "^[[57358u = ",
            "^[[57441;2u = ", "^[[57400u = 1", "^[[57414u = Enter", "^[[57417u = ArrowLeft", "^[[1;1:3A = ",
            "^[[1;5:2A = C-ArrowUp", "^[[97;1;97u = a", "^[[27;5;13~ = C-Enter", "^[[27;6;97~ = C-S-a", "^[[?1u = ",
            "^[[113;129u = q", "^[[u = ");

    private DecoderCorpus() {
    }

    static byte[] bytes(String line) {
        String text = line.substring(0, line.lastIndexOf(" = "));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length();) {
            if (text.startsWith("\\x", i)) {
                out.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 4;
            } else if (text.charAt(i) == '^' && i + 1 < text.length() && text.charAt(i + 1) >= '@'
                    && text.charAt(i + 1) <= '_'
                    && !(text.charAt(i + 1) == '^')) {
                out.write(text.charAt(i + 1) - '@');
                i += 2;
            } else {
                int codePoint = text.codePointAt(i);
                out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        return out.toByteArray();
    }

    static String keys(String line) {
        return line.substring(line.lastIndexOf(" = ") + 3);
    }
}
