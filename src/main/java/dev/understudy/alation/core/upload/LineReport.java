package dev.understudy.alation.core.upload;

import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is told of the lines of an upload that were refused. All of them are counted, but only the first thousand told, and at no
 * great length: a million bad lines take no more memory than these.
 */
public final class LineReport {

    private static final int MOST_TOLD = 1000;
    private static final int LONGEST = 1000;

    private final List<String> told = new ArrayList<>();
    private long count;

    /** @param line from 0 */
    public static String malformed(int line) {
        return "Failed to import the uploaded file at line " + line + ". Data may be malformed.";
    }

    /** All that is wrong with the fields of a line, each with its name before it. */
    public static String inWords(BulkItem<?> line) {
        return line.errorsByField().entrySet().stream()
                .map(error -> error.getKey() + ": " + inWords(error.getValue()))
                .collect(Collectors.joining(" "));
    }

    /** Errors of a list's items stand in a map by their places. */
    private static String inWords(Object errors) {
        Stream<?> all = errors instanceof Map<?, ?> byPlace ? byPlace.values().stream() : Stream.of(errors);
        return all.flatMap(each -> each instanceof List<?> list ? list.stream() : Stream.of(each))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    public void refuse(String text) {
        count++;
        if (told.size() < MOST_TOLD) {
            told.add(text.length() > LONGEST ? Texts.beginning(text, LONGEST) + "…" : text);
        }
    }

    /** Counts what was refused in a part of the upload. */
    public void add(LineReport part) {
        count += part.count;
        told.addAll(part.told.subList(0, Math.min(part.told.size(), MOST_TOLD - told.size())));
    }

    /** How many lines were refused. */
    public long count() {
        return count;
    }

    /** The first of them, in the order of the lines. */
    public List<String> told() {
        return List.copyOf(told);
    }
}
