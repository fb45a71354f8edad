package dev.understudy.alation.core.body;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times and dates of clients in all forms that Django takes. A time without a zone is one in UTC. */
public final class Times {

    private static final String DAY = "(\\p{Nd}{4})-(\\p{Nd}{1,2})-(\\p{Nd}{1,2})";
    private static final Pattern DATE = Pattern.compile(DAY + "\n?");
    private static final Pattern TIME = Pattern.compile(DAY + "[T ](\\p{Nd}{1,2}):(\\p{Nd}{1,2})"
            + "(?::(\\p{Nd}{1,2})(?:[.,](\\p{Nd}{1,6})\\p{Nd}{0,6})?)?"
            + "(?:Z|([+-])(\\p{Nd}{2})(?::?(\\p{Nd}{2}))?)?\n?");
    private static final int MINUTES_OF_DAY = 24 * 60;

    private Times() {}

    /** The time; empty if the text is none. Its year may be outside of those that a client can be shown. */
    public static Optional<Instant> time(String text) {
        return read(TIME, text, Times::time);
    }

    /** The date; empty if the text is none. */
    public static Optional<LocalDate> date(String text) {
        return read(DATE, text, Times::date);
    }

    private static <T> Optional<T> read(Pattern form, String text, Function<Matcher, T> reading) {
        Matcher parts = form.matcher(text);
        try {
            return parts.matches() ? Optional.of(reading.apply(parts)) : Optional.empty();
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Instant time(Matcher parts) {
        LocalDateTime local =
                date(parts).atTime(number(parts.group(4)), number(parts.group(5)), number(parts.group(6)));
        String fraction = Objects.requireNonNullElse(parts.group(7), "") + "000000";
        long micros = number(fraction.substring(0, 6));
        int offset = number(parts.group(9)) * 60 + number(parts.group(10));
        if (offset >= MINUTES_OF_DAY) {
            throw new DateTimeException("No zone is so far away.");
        }
        return local.plusNanos(micros * 1000)
                .minusMinutes("-".equals(parts.group(8)) ? -offset : offset)
                .toInstant(ZoneOffset.UTC);
    }

    private static LocalDate date(Matcher parts) {
        int year = number(parts.group(1));
        if (year == 0) {
            throw new DateTimeException("There is no year 0.");
        }
        return LocalDate.of(year, number(parts.group(2)), number(parts.group(3)));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
