package dev.understudy.alation.core.body;

import dev.understudy.error.Malformed;
import dev.understudy.error.UnsupportedMedia;
import dev.understudy.web.Bodies;
import dev.understudy.web.Charsets;
import dev.understudy.web.ClientJson;
import dev.understudy.web.MultipartForm;
import dev.understudy.web.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the body of a request as JSON: as it is, or a form with the same names. No body counts as an empty object. */
@Component
class BodyTree {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final Bodies bodies;
    private final ClientJson json;

    BodyTree(Bodies bodies, ClientJson json) {
        this.bodies = bodies;
        this.json = json;
    }

    /** The body for somebody who expects this type, which tells how a form is to be understood. */
    JsonNode read(HttpServletRequest request, Type expected) throws IOException {
        byte[] body = bodies.read(request);
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        Charset charset = Charsets.of(request);
        return switch (bare(type)) {
            case FORM -> FormTree.of(form(body, charset), expected);
            case "multipart/form-data" -> FormTree.of(MultipartForm.of(body, type, charset), expected);
            case "", "application/json" -> json(body, charset);
            default -> throw new UnsupportedMedia(type);
        };
    }

    /** The same of a form; a body of another type is as good as none. */
    JsonNode readForm(HttpServletRequest request, Type expected) throws IOException {
        byte[] body = bodies.read(request);
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        return bare(type).equals(FORM)
                ? FormTree.of(form(body, Charsets.of(request)), expected)
                : JsonNodeFactory.instance.objectNode();
    }

    private static String bare(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The body as JSON, whatever its media type says. */
    JsonNode readJson(HttpServletRequest request) throws IOException {
        byte[] body = bodies.read(request);
        return body.length == 0 ? JsonNodeFactory.instance.objectNode() : json(body, Charsets.of(request));
    }

    private JsonNode json(byte[] body, Charset charset) {
        String text = PythonDecoder.text(body, charset);
        try {
            return json.read(text);
        } catch (Malformed broken) {
            throw JsonComplaint.about(text);
        }
    }

    /** A form's own signs are ASCII, so it can be taken apart as Latin 1 where it is not what its media type promises. */
    private static MultiValueMap<String, String> form(byte[] body, Charset charset) {
        try {
            String form = charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            return QueryParameters.ofForm(form, charset);
        } catch (CharacterCodingException broken) {
            return QueryParameters.ofForm(new String(body, StandardCharsets.ISO_8859_1), charset);
        }
    }
}
