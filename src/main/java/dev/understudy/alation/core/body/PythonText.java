package dev.understudy.alation.core.body;

import dev.understudy.web.Ids;
import dev.understudy.web.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.databind.JsonNode;

/** JSON as Python prints it: the real service writes values into its messages so. */
public final class PythonText {

    private static final String DIGITS = "\\p{Nd}+(?:_\\p{Nd}+)*";

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:%1$s\\.?(?:%1$s)?|\\.%1$s)(?:[eE][+-]?%1$s)?".formatted(DIGITS));

    private PythonText() {}

    /** The number that a text is, with a fraction or without, in any script; empty if it is none. */
    static Optional<Double> decimal(String text) {
        String bare = Texts.strip(text);
        return DECIMAL.matcher(bare).matches() ? Optional.of(Double.valueOf(Ids.digits(bare))) : Optional.empty();
    }

    /** As {@code str()} does: a text stands bare, what lies within lists and dictionaries in quotes. */
    public static String str(JsonNode value) {
        return value.isString() ? value.asString() : repr(value);
    }

    /** The name of a value's type. */
    static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "dict";
            case ARRAY -> "list";
            case BOOLEAN -> "bool";
            case NUMBER -> value.isIntegralNumber() ? "int" : "float";
            case NULL, MISSING -> "NoneType";
            case STRING, BINARY -> "str";
        };
    }

    private static String repr(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT ->
                value.properties().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + repr(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case ARRAY -> value.valueStream().map(PythonText::repr).collect(Collectors.joining(", ", "[", "]"));
            case BOOLEAN -> value.booleanValue() ? "True" : "False";
            case NULL, MISSING -> "None";
            case STRING -> quoted(value.asString());
            case NUMBER -> value.isIntegralNumber() ? value.asString() : repr(Ids.asDouble(value));
            default -> value.toString();
        };
    }

    /** The fewest digits that tell the number from others (Java 17 writes more of them), with an exponent if it is very large or small. */
    private static String repr(double number) {
        if (number == 0) {
            return Double.toString(number);
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "inf" : "-inf";
        }
        BigDecimal shortest = shortest(number);
        int exponent = shortest.precision() - shortest.scale() - 1;
        return exponent < -4 || exponent >= 16
                ? shortest.movePointLeft(exponent).toPlainString() + "e%+03d".formatted(exponent)
                : shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
    }

    /** Java writes two digits at least. */
    private static BigDecimal shortest(double number) {
        BigDecimal digits = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
        BigDecimal one = digits.round(new MathContext(1));
        return one.doubleValue() == number ? one : digits;
    }

    private static String quoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        StringBuilder escaped = new StringBuilder().append(quote);
        text.codePoints().forEach(letter -> escaped.append(escaped(letter, quote)));
        return escaped.append(quote).toString();
    }

    private static String escaped(int letter, char quote) {
        return switch (letter) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> {
                if (letter == '\\' || letter == quote) {
                    yield "\\" + (char) letter;
                }
                yield isPrintable(letter) ? Character.toString(letter) : byNumber(letter);
            }
        };
    }

    private static String byNumber(int letter) {
        if (letter <= 0xff) {
            return "\\x%02x".formatted(letter);
        }
        return (Character.isBmpCodePoint(letter) ? "\\u%04x" : "\\U%08x").formatted(letter);
    }

    /** What has no meaning to this Java may be a letter that is younger: Python shows those that it knows. */
    private static boolean isPrintable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> letter == ' ';
            default -> true;
        };
    }
}
