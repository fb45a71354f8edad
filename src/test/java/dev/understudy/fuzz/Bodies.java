package dev.understudy.fuzz;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Makes bodies of what fits.
 *
 * @param names of properties that others know
 */
record Bodies(Samples samples, List<String> names, Chance chance) {

    /** How likely each value of a body is spoilt, of some bodies. */
    private static final List<Double> SPOILT = List.of(0.0, 0.0, 0.02, 0.1, 0.3);

    byte[] bytes(Operation operation) {
        JsonNode fitting = operation.examples().isEmpty() || chance.of(0.2)
                ? samples.of(operation.body())
                : chance.among(operation.examples());
        double spoilt = chance.among(SPOILT);
        String text = fitting.isString() && chance.of(0.8) ? fitting.stringValue() : text(fitting, spoilt);
        return chance.of(spoilt) ? whole(text) : text.getBytes(UTF_8);
    }

    /** As text, since much of what is sent is no JSON any more. */
    private String text(JsonNode node, double spoilt) {
        if (chance.of(spoilt)) {
            return chance.among(Words.AS_VALUES);
        }
        if (node.isString() && chance.of(spoilt * 2)) {
            return '"' + chance.among(Words.IN_STRINGS) + '"';
        }
        return switch (node.getNodeType()) {
            case OBJECT ->
                node.properties().stream()
                        .flatMap(property -> property(property.getKey(), property.getValue(), spoilt).stream())
                        .collect(Collectors.joining(",", "{", "}"));
            case ARRAY ->
                node.valueStream().map(value -> text(value, spoilt)).collect(Collectors.joining(",", "[", "]"));
            default -> node.toString();
        };
    }

    private List<String> property(String name, JsonNode value, double spoilt) {
        String whole = '"' + name + "\":" + text(value, spoilt);
        if (!chance.of(spoilt)) {
            return List.of(whole);
        }
        return switch (chance.upTo(3)) {
            case 0 -> List.of();
            case 1 -> List.of(whole, '"' + name + "\":" + text(value, spoilt));
            case 2 -> List.of(whole, '"' + chance.among(names) + "\":" + chance.among(Words.AS_VALUES));
            default -> List.of('"' + chance.among(Words.IN_STRINGS) + "\":" + text(value, spoilt));
        };
    }

    private byte[] whole(String text) {
        byte[] plain = text.getBytes(UTF_8);
        return switch (chance.upTo(8)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(plain, chance.upTo(plain.length));
            case 2 -> ('\uFEFF' + text).getBytes(UTF_8);
            case 3 -> text.getBytes(UTF_16);
            case 4 -> (text + text).getBytes(UTF_8);
            case 5 -> ('[' + text + ']').getBytes(UTF_8);
            case 6 -> ("{\"a\":" + text + '}').getBytes(UTF_8);
            case 7 -> changed(plain);
            default -> chance.among(Words.AS_VALUES).getBytes(UTF_8);
        };
    }

    private byte[] changed(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int left = chance.upTo(4); left > 0 && changed.length > 0; left--) {
            changed[chance.upTo(changed.length - 1)] = (byte) chance.upTo(255);
        }
        return changed;
    }
}
