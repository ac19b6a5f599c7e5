package primetime.option;

import java.math.BigInteger;
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
    String write(T value);

    /** What is taken, in a few words. */
    String accepted();

    private static IllegalArgumentException refused(Type<?> type, Object toml) {
        String given = toml instanceof String text ? quoted(text)
                : toml instanceof Boolean || toml instanceof Long || toml instanceof Double ? toml.toString()
                        : toml instanceof List<?> list ? "a list of " + list.size() : "a table or a date";
        return new IllegalArgumentException("takes " + type.accepted() + ", not " + given);
    }

    /** A basic string of TOML. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f && c < 0xa0) {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** True or false. */
    record Flag() implements Type<Boolean> {
        @Override
        public Boolean read(Object toml) {
            if (toml instanceof Boolean flag) {
                return flag;
            }
            throw refused(this, toml);
        }

        @Override
        public String write(Boolean value) {
            return value.toString();
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
            if (value >= least && value <= most) {
                return value;
            }
            throw refused(this, toml);
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
            if (toml instanceof Long value && value >= least && value <= most) {
                return value;
            }
            throw refused(this, toml);
        }

        @Override
        public String write(Long value) {
            return value.toString();
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
            if (amount >= least && amount <= most) {
                return Math.round(amount);
            }
            throw refused(this, toml);
        }

        @Override
        public String write(Long value) {
            return quoted(units.words(value));
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
            if (toml instanceof String text && words.contains(text)) {
                return text;
            }
            if (toml instanceof String text && Nearest.isNear(text, Nearest.to(text, words))) {
                throw new IllegalArgumentException("there is no " + quoted(text) + "; did you mean "
                        + quoted(Nearest.to(text, words)) + "?");
            }
            throw refused(this, toml);
        }

        @Override
        public String write(String value) {
            return quoted(value);
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
            if (toml instanceof String text && text.length() <= most && text.indexOf('\n') < 0) {
                return text;
            }
            throw refused(this, toml);
        }

        @Override
        public String write(String value) {
            return quoted(value);
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
        public String write(String value) {
            return quoted(value);
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
            if (!(toml instanceof List<?> list) || list.size() > most) {
                throw refused(this, toml);
            }
            List<E> values = new ArrayList<>();
            list.forEach(one -> values.add(each.read(one)));
            return List.copyOf(values);
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
        private static final int CERTAINTY = 40;

        @Override
        public Long read(Object toml) {
            double nanos = Units.TIME.read(toml);
            if (!(nanos >= least && nanos <= most)) {
                throw refused(this, toml);
            }
            long grains = Math.round(nanos) / grain;
            if (((String) toml).strip().matches("[0-9]+ ?" + unit()) && !isPrime(grains)) {
                throw new IllegalArgumentException(grains + " " + unit() + " is not prime; " + beside(grains, -1) + " "
                        + unit() + " and " + beside(grains, 1) + " " + unit() + " are, and a wish such as "
                        + quoted(wish(grains)) + " takes the nearest that is free");
            }
            return Math.round(nanos);
        }

        /** The prime of grains that is nearest to a wish, ns; of two equally near, the smaller. */
        public long nearest(long nanos) {
            long grains = Math.round((double) nanos / grain);
            long below = isPrime(grains) ? grains : beside(grains, -1);
            long above = isPrime(grains) ? grains : beside(grains, 1);
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

        private static boolean isPrime(long number) {
            return BigInteger.valueOf(number).isProbablePrime(CERTAINTY);
        }

        private static long beside(long number, int step) {
            long candidate = number + step;
            while (!isPrime(candidate)) {
                candidate += step;
            }
            return candidate;
        }

        @Override
        public String write(Long value) {
            long grains = value / grain;
            return quoted(value % (COARSER * grain) == 0 ? Units.TIME.words(value)
                    : isPrime(grains) ? grains + unit() : wish(grains));
        }

        @Override
        public String accepted() {
            return new Amount(Units.TIME, least, most).accepted() + " or a prime of "
                    + (grain == MILLIS ? "milli" : "micro")
                    + "seconds";
        }
    }

    /** A key as people write it: a character, or a name, with C- and M- before it. */
    record Key() implements Type<String> {
        private static final Pattern FORM = Pattern
                .compile("(C-)?(M-)?(\\S|Space|Tab|S-Tab|Enter|Esc|Home|End|PgUp|PgDn"
                        + "|Up|Down|Left|Right|Insert|Delete|Backspace|F([1-9]|1[0-2]))");

        @Override
        public String read(Object toml) {
            if (toml instanceof String text && FORM.matcher(text).matches()) {
                return text;
            }
            throw refused(this, toml);
        }

        @Override
        public String write(String value) {
            return quoted(value);
        }

        @Override
        public String accepted() {
            return "a key such as z, C-l, Space, Tab, S-Tab, PgUp, Left or F5";
        }
    }
}
