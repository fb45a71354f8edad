package dev.understudy.web;

import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bodies that Spring reads for us are those of the control plane, and there a field that nobody knows is a slip: passed over, it
 * would leave undone what somebody believes done. So is a number where a word is meant, or a part of one where only whole ones count. The emulated services read theirs themselves, and are as lenient as the real ones.
 * What may be anything has all its digits, as {@link KeptJson} has it; the sign of a zero alone is lost.
 */
final class StrictJson extends JacksonJsonHttpMessageConverter {

    StrictJson(JsonMapper json) {
        super(json);
    }

    @Override
    protected ObjectReader customizeReader(ObjectReader reader, JavaType type) {
        return reader.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .without(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .with(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
    }
}
