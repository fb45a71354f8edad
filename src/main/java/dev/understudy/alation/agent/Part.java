package dev.understudy.alation.agent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * The part of a download that a header {@code Range} asks for. As RFC 9110 has it, units other than bytes ask for nothing; nor do
 * several ranges at once, which a server need not serve.
 *
 * @param first the position of its first byte
 * @param end the position behind its last
 */
record Part(int first, int end) {

    private static final String UNIT = "bytes=";

    /** Positions with so many digits lie behind all that there is to download, however many they have. */
    private static final Pattern FAR = Pattern.compile("0*[1-9][0-9]{9,}");

    private static final String BEHIND_ALL = "999999999";

    /**
     * The part; empty for the whole.
     *
     * @throws IllegalArgumentException if there is no such part, or the header makes no sense
     */
    static Optional<Part> of(@Nullable String range, int size) {
        String asked = range == null ? "" : range.toLowerCase(Locale.ROOT);
        if (!asked.startsWith(UNIT)) {
            return Optional.empty();
        }
        List<HttpRange> ranges = HttpRange.parseRanges(FAR.matcher(asked).replaceAll(BEHIND_ALL));
        if (ranges.size() != 1) {
            return Optional.empty();
        }
        Part part = new Part(
                (int) ranges.get(0).getRangeStart(size), (int) ranges.get(0).getRangeEnd(size) + 1);
        if (part.first() >= size) {
            throw new IllegalArgumentException("nothing from " + part.first());
        }
        return Optional.of(part);
    }

    String header(int size) {
        return "bytes %d-%d/%d".formatted(first, end - 1, size);
    }
}
