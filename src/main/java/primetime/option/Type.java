package primetime.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an option takes, from and to TOML. */
public sealed interface Type<T> {
    /**
     * What a TOML value means: a Boolean, Long, Double, String, or a List of them.
     *
     * @throws IllegalArgumentException where it is not taken; the message says what is, as "takes ..."
     */
    T read(Object toml);

    /** The value as TOML. */
    default String write(T value) {
        return Toml.of(value);
    }

    /** What is taken, in a few words. */
    String accepted();

    /** What a value was found to mean, unless that is null: then it is not taken. */
    private static <T> T taken(Type<T> type, Object toml, T meaning) {
        return taken(type, toml, meaning, "");
    }

    /** @param hint what to type instead, behind a semicolon, or empty */
    private static <T> T taken(Type<T> type, Object toml, T meaning, String hint) {
        if (meaning == null) {
            throw new IllegalArgumentException("takes " + type.accepted() + ", not " + Toml.told(toml) + hint);
        }
        return meaning;
    }

    /** True or false. */
    record Flag() implements Type<Boolean> {
        @Override
        public Boolean read(Object toml) {
            return taken(this, toml, toml instanceof Boolean flag ? flag : null);
        }

        @Override
        public String accepted() {
            return "true or false";
        }
    }

    /** A number in a range, both ends included; {@code unit} may be empty. */
    record Number(double least, double most, String unit) implements Type<Double> {
        @Override
        public Double read(Object toml) {
            double value = toml instanceof Long whole ? whole : toml instanceof Double number ? number : Double.NaN;
            return taken(this, toml, value >= least && value <= most ? (Double) value : null);
        }

        @Override
        public String write(Double value) {
            return plain(value);
        }

        @Override
        public String accepted() {
            return "a number from " + plain(least) + " to " + plain(most) + (unit.isEmpty() ? "" : " " + unit);
        }

        private static String plain(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }

    /** A whole number in a range, both ends included; {@code unit} may be empty. */
    record Whole(long least, long most, String unit) implements Type<Long> {
        @Override
        public Long read(Object toml) {
            return taken(this, toml, toml instanceof Long value && value >= least && value <= most ? value : null);
        }

        @Override
        public String accepted() {
            return "a whole number from " + least + " to " + most + (unit.isEmpty() ? "" : " " + unit);
        }
    }

    /** So much of what has units, in their smallest: a time in ns, {@code "5s"}, or room in bytes, {@code "600kB"}. */
    record Amount(Units units, long least, long most) implements Type<Long> {
        @Override
        public Long read(Object toml) {
            double amount = units.read(toml);
            return taken(this, toml, amount >= least && amount <= most ? (Long) Math.round(amount) : null,
                    units.hint(toml));
        }

        @Override
        public String write(Long value) {
            return Toml.quoted(units.words(value));
        }

        @Override
        public String accepted() {
            return units.what() + " from " + write(least) + " to " + write(most);
        }
    }

    /** One of some words. */
    record Word(List<String> words) implements Type<String> {
        public Word {
            words = List.copyOf(words);
        }

        @Override
        public String read(Object toml) {
            boolean known = toml instanceof String text && words.contains(text);
            if (!known && toml instanceof String text && Nearest.isNear(text, Nearest.to(text, words))) {
                throw new IllegalArgumentException("there is no " + Toml.quoted(text) + "; did you mean "
                        + Toml.quoted(Nearest.to(text, words)) + "?");
            }
            return taken(this, toml, known ? (String) toml : null);
        }

        @Override
        public String accepted() {
            return "one of " + String.join(", ", words);
        }
    }

    /** Any text of one line, at most so many characters; {@code meaning} says of what. */
    record Text(int most, String meaning) implements Type<String> {
        @Override
        public String read(Object toml) {
            return taken(this, toml,
                    toml instanceof String text && text.length() <= most && text.indexOf('\n') < 0 ? text : null);
        }

        @Override
        public String accepted() {
            return meaning + ", at most " + most + " characters";
        }
    }

    /**
     * A text that has to mean something; {@code refusal} says in one line why one means nothing, or is empty.
     */
    record Meaning(int most, String meaning, UnaryOperator<String> refusal) implements Type<String> {
        @Override
        public String read(Object toml) {
            String text = new Text(most, meaning).read(toml);
            String wrong = refusal.apply(text);
            if (!wrong.isEmpty()) {
                throw new IllegalArgumentException(wrong);
            }
            return text;
        }

        @Override
        public String accepted() {
            return new Text(most, meaning).accepted();
        }
    }

    /** A list of what another type takes. */
    record Several<E>(Type<E> each, int most) implements Type<List<E>> {
        @Override
        public List<E> read(Object toml) {
            List<?> list = toml instanceof List<?> given && given.size() <= most ? given : null;
            if (list == null) {
                return taken(this, toml, null, toml instanceof List ? "" : hint(toml));
            }
            List<E> values = new ArrayList<>();
            list.forEach(one -> values.add(each.read(one)));
            return List.copyOf(values);
        }

        /** Where only the brackets are missing. */
        private String hint(Object toml) {
            try {
                return "; did you mean [" + each.write(each.read(toml)) + "]?";
            } catch (IllegalArgumentException e) {
                return "";
            }
        }

        @Override
        public String write(List<E> value) {
            List<String> parts = new ArrayList<>();
            value.forEach(one -> parts.add(each.write(one)));
            return "[" + String.join(", ", parts) + "]";
        }

        @Override
        public String accepted() {
            return "a list of at most " + most + ", each " + each.accepted();
        }
    }

    /**
     * How often something is done, ns. A wish such as {@code "5s"} becomes the nearest prime of a grain that is free; who
     * writes in grains means just those, and they must be prime.
     *
     * @param grain a millisecond or a microsecond, ns
     */
    record Interval(long least, long most, long grain) implements Type<Long> {
        /** Of milliseconds, ns. */
        public static final long MILLIS = 1_000_000;
        /** Of microseconds, ns. */
        public static final long MICROS = 1_000;
        private static final int COARSER = 1000;

        @Override
        public Long read(Object toml) {
            double wanted = Units.TIME.read(toml);
            long nanos = taken(this, toml, wanted >= least && wanted <= most ? (Long) Math.round(wanted) : null,
                    hint(toml));
            long grains = nanos / grain;
            if (((String) toml).strip().matches("[0-9]+ ?" + unit()) && !Primes.has(grains)) {
                throw new IllegalArgumentException(grains + " " + unit() + " is not prime; " + beside(grains)
                        + ", and a wish such as " + Toml.quoted(wish(grains)) + " takes the nearest that is free");
            }
            return nanos;
        }

        /** A number alone, of grains as our own messages count them, lacks its unit only. */
        private String hint(Object toml) {
            return toml instanceof Long grains && grains >= least / grain && grains <= most / grain
                    ? "; did you mean " + Toml.quoted(Primes.has(grains) ? grains + unit() : wish(grains)) + "?"
                    : Units.TIME.hint(toml);
        }

        /** The primes on either side, as far as they would be taken. */
        private String beside(long grains) {
            String below = Primes.beside(grains, -1) + " " + unit();
            String above = Primes.beside(grains, 1) + " " + unit();
            return Primes.beside(grains, -1) * grain < least ? above + " is"
                    : Primes.beside(grains, 1) * grain > most ? below + " is" : below + " and " + above + " are";
        }

        /** The prime of grains that is nearest to a wish, ns; of two equally near, the smaller. */
        public long nearest(long nanos) {
            long grains = Math.round((double) nanos / grain);
            long below = Primes.has(grains) ? grains : Primes.beside(grains, -1);
            long above = Primes.has(grains) ? grains : Primes.beside(grains, 1);
            return (grains - below <= above - grains ? below : above) * grain;
        }

        private String unit() {
            return grain == MILLIS ? "ms" : "us";
        }

        private String wish(long grains) {
            String coarse = grain == MILLIS ? "s" : "ms";
            return (grains % COARSER == 0 ? Long.toString(grains / COARSER)
                    : Double.toString(grains / (double) COARSER)) + coarse;
        }

        @Override
        public String write(Long value) {
            long grains = value / grain;
            return Toml.quoted(value % (COARSER * grain) == 0 ? Units.TIME.words(value)
                    : Primes.has(grains) ? grains + unit() : wish(grains));
        }

        @Override
        public String accepted() {
            return new Amount(Units.TIME, least, most).accepted() + " or a prime of "
                    + (grain == MILLIS ? "milli" : "micro") + "seconds";
        }
    }

    /** A key as people write it: a character, or a name, with C- and M- before it. */
    record Key() implements Type<String> {
        private static final Pattern FORM = Pattern
                .compile("(C-)?(M-)?(\\S|Space|Tab|S-Tab|Enter|Esc|Home|End|PgUp|PgDn"
                        + "|Up|Down|Left|Right|Insert|Delete|Backspace|F([1-9]|1[0-2]))");
        /** What most terminals cannot tell from another key: they clear bits of the letter's code. */
        private static final Pattern CTRL = Pattern.compile("C-(M-)?([A-Zhijm\\[])");

        @Override
        public String read(Object toml) {
            String key = taken(this, toml, toml instanceof String text && FORM.matcher(text).matches() ? text : null);
            Matcher ctrl = CTRL.matcher(key);
            if (ctrl.matches()) {
                String alt = ctrl.group(1) == null ? "" : ctrl.group(1);
                int same = "hijm[".indexOf(ctrl.group(2));
                throw new IllegalArgumentException("a terminal sends " + Toml.quoted(key) + " as "
                        + Toml.quoted(same < 0 ? "C-" + alt + ctrl.group(2).toLowerCase(Locale.ROOT)
                                : alt + List.of("Backspace", "Tab", "Enter", "Enter", "Esc").get(same)));
            }
            return key;
        }

        @Override
        public String accepted() {
            return "a key such as z, C-l, Space, Tab, S-Tab, PgUp, Left or F5";
        }
    }
}
