package primetime.drama;

import primetime.cell.Glyphs;

/** Letters that fill the rain where no name is spelt, each one column wide, for what a terminal can show. */
enum Script {
    /** Half-width katakana (U+FF66 to U+FF9D), with digits strewn in. */
    KATAKANA("ｦｧｨｩｪｫｬｭｮｯｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｱｳｴｵｶｷﾂﾇﾋﾓﾘﾒﾜ012457Z:="),
    /** Of what the Linux console has, that which reads least like a word. */
    CONSOLE("αßπσΣµ¥£¢§¶±≈°²½¼¿¡«»÷Çæåñªº0123456789ZX:=*+<>"),
    /** What is left. */
    PLAIN("0123456789ABCDEFHKLMNRSTVXYZ:=*+<>|/\\%&$#@");

    private final String letters;

    Script(String letters) {
        this.letters = letters;
    }

    static Script of(Glyphs glyphs) {
        return switch (glyphs) {
            case BRAILLE, EIGHTHS -> KATAKANA;
            case HALVES -> CONSOLE;
            case ASCII -> PLAIN;
        };
    }

    /** The letter that a hash stands for. */
    int letter(long hash) {
        return letters.charAt(Hash.pick(hash, letters.length()));
    }

    String letters() {
        return letters;
    }
}
