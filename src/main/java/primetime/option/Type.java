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

    /** A length of time in ns, written {@code "5s"}; ns, us, ms, s, m, h and d. */
    record Time(long least, long most) implements Type<Long> {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,6})?) ?(ns|us|ms|s|m|h|d)");
        private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms", "us", "ns");
        private static final long[] NANOS = { 86_400_000_000_000L, 3_600_000_000_000L, 60_000_000_000L, 1_000_000_000L,
                1_000_000L, 1_000L, 1 };

        @Override
        public Long read(Object toml) {
            Matcher form = toml instanceof String text ? FORM.matcher(text.strip()) : null;
            if (form != null && form.matches()) {
                double nanos = Double.parseDouble(form.group(1)) * NANOS[UNITS.indexOf(form.group(2))];
                if (nanos >= least && nanos <= most) {
                    return Math.round(nanos);
                }
            }
            throw refused(this, toml);
        }

        @Override
        public String write(Long value) {
            return quoted(words(value));
        }

        static String words(long nanos) {
            int unit = 0;
            while (nanos % NANOS[unit] != 0) {
                unit++;
            }
            return nanos / NANOS[unit] + UNITS.get(unit);
        }

        @Override
        public String accepted() {
            return "a time from " + quoted(words(least)) + " to " + quoted(words(most));
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
     * How often something is done, ns. A wish such as {@code "5s"} becomes the nearest prime of milliseconds that is free;
     * who writes milliseconds means just those, and they must be prime.
     */
    record Interval(long least, long most) implements Type<Long> {
        private static final Pattern EXACT = Pattern.compile("([0-9]{1,12}) ?ms");
        private static final long MILLI = 1_000_000;
        private static final int CERTAINTY = 40;

        @Override
        public Long read(Object toml) {
            long nanos;
            try {
                nanos = new Time(least, most).read(toml);
            } catch (IllegalArgumentException e) {
                throw refused(this, toml);
            }
            Matcher exact = EXACT.matcher(((String) toml).strip());
            if (exact.matches() && !isPrime(nanos / MILLI)) {
                throw new IllegalArgumentException(nanos / MILLI + " ms is not prime; " + beside(nanos / MILLI, -1)
                        + " ms and " + beside(nanos / MILLI, 1) + " ms are, and a wish such as "
                        + (nanos < 1000 * MILLI ? quoted(nanos / MILLI / 1000.0 + "s")
                                : quoted(Time.words(nanos / (1000 * MILLI) * 1000 * MILLI)))
                        + " takes the nearest that is free");
            }
            return nanos;
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
            long millis = value / MILLI;
            return quoted(value % (1000 * MILLI) == 0 ? Time.words(value)
                    : isPrime(millis) ? millis + "ms" : millis / 1000.0 + "s");
        }

        @Override
        public String accepted() {
            return new Time(least, most).accepted() + " or a prime of milliseconds";
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
