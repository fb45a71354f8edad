package dev.understudy.alation.core.body;

import dev.understudy.database.SqlTimes;
import dev.understudy.web.Ids;
import dev.understudy.web.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads single values as the fields of Django REST Framework do: what they take for one another, and what they say of the rest. */
final class Scalars {

    private static final int LONGEST_NUMBER = 1000;
    private static final Set<String> TRUE =
            Set.of("t", "T", "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON", "1");
    private static final Set<String> FALSE =
            Set.of("f", "F", "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF", "0");
    private static final Set<String> NONE = Set.of("null", "Null", "NULL", "");

    private Scalars() {}

    /** A text, without blanks at its ends unless they are wanted; a number counts as one. */
    static String text(JsonNode value, RecordShape.Field field) throws Misfit {
        if (value.isBoolean() || !value.isValueNode()) {
            throw Misfit.text(FieldErrors.NO_TEXT);
        }
        String sent = PythonText.str(value);
        String text = field.verbatim() ? sent : Texts.strip(sent);
        if (text.isEmpty() && !field.blankAllowed()) {
            throw Misfit.text(FieldErrors.BLANK);
        }
        List<String> flaws = new ArrayList<>();
        if (text.length() > field.maxLength()) {
            flaws.add(FieldErrors.tooLong(field.maxLength()));
        }
        flaws.addAll(Texts.flaws(text));
        if (!flaws.isEmpty()) {
            throw new Misfit(flaws);
        }
        return text;
    }

    /** A whole number, in a text, too. */
    static Long integer(JsonNode value) throws Misfit {
        requireShort(value);
        return Ids.inJson(value).orElseThrow(() -> Misfit.text(FieldErrors.NO_INTEGER));
    }

    /** Python looks no further than so far into a text for a number. */
    private static void requireShort(JsonNode value) throws Misfit {
        if (value.isString() && value.asString().length() > LONGEST_NUMBER) {
            throw Misfit.text("String value too large.");
        }
    }

    /** A number with a fraction or without, in a text, too; of booleans, to Python one is 1. None is infinite: no client could read it. */
    static Double decimal(JsonNode value) throws Misfit {
        requireShort(value);
        return number(value).filter(Double::isFinite).orElseThrow(() -> Misfit.text(FieldErrors.NO_NUMBER));
    }

    private static Optional<Double> number(JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(value.booleanValue() ? 1.0 : 0.0);
        }
        return value.isNumber()
                ? Optional.of(Ids.asDouble(value))
                : PythonText.decimal(value.isString() ? value.asString() : "");
    }

    /** Whether a value stands for no boolean, where there may be none: null, and some words. */
    static boolean isNoBoolean(JsonNode value) {
        return value.isNull() || value.isString() && NONE.contains(value.asString());
    }

    /** A boolean, in one of many words, or a number that equals 0 or 1. */
    static Boolean bool(JsonNode value) throws Misfit {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber() && (Ids.asDouble(value) == 0 || Ids.asDouble(value) == 1)) {
            return Ids.asDouble(value) == 1;
        }
        if (value.isString() && TRUE.contains(value.asString())) {
            return true;
        }
        if (value.isString() && FALSE.contains(value.asString())) {
            return false;
        }
        throw Misfit.text("Must be a valid boolean.");
    }

    /** A time, in the years that Python knows. */
    static Instant time(JsonNode value) throws Misfit {
        Instant time = Optional.of(value)
                .filter(JsonNode::isString)
                .flatMap(text -> Times.time(text.asString()))
                .orElseThrow(() -> Misfit.text(FieldErrors.NO_TIME));
        if (!SqlTimes.canKeep(time)) {
            throw Misfit.text("Datetime value out of range.");
        }
        return time;
    }

    /** Any JSON whose texts can be kept. */
    static JsonNode anything(JsonNode value) throws Misfit {
        Optional<String> flaw = Texts.flaw(value);
        if (flaw.isPresent()) {
            throw Misfit.text(flaw.get());
        }
        return value;
    }
}
