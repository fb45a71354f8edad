package dev.understudy.web;

import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON whose numbers have all the digits with which they came, as bodies bring them and the database keeps them. */
public final class KeptJson {

    /** Numbers with a fraction are decimals; only negative zero is none, which decimals do not know. */
    private static final class Exact extends JsonParserDelegate {

        private static final Pattern NEGATIVE_ZERO = Pattern.compile("-[0.]+(?:[eE].*)?");

        Exact(JsonParser numbers) {
            super(numbers);
        }

        @Override
        public NumberTypeFP getNumberTypeFP() {
            return NEGATIVE_ZERO.matcher(getString()).matches() ? NumberTypeFP.UNKNOWN : NumberTypeFP.BIG_DECIMAL;
        }
    }

    private static final ObjectReader READER = reader(JsonMapper.shared());

    private KeptJson() {}

    /** What has been kept. */
    public static JsonNode read(String text) {
        return Objects.requireNonNull(READER.readTree(exact(JsonMapper.shared().createParser(text))));
    }

    static ObjectReader reader(JsonMapper json) {
        return json.reader().without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    }

    static JsonParser exact(JsonParser numbers) {
        return new Exact(numbers);
    }
}
