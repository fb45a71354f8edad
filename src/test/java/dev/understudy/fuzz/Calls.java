package dev.understudy.fuzz;

import dev.understudy.access.Role;
import dev.understudy.testing.Call;
import dev.understudy.testing.Client;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/** Makes calls of operations. */
record Calls(Client client, Bodies bodies, Chance chance) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

    /** How likely each word of a URL is an odd one, of some URLs. */
    private static final List<Double> ODD = List.of(0.0, 0.0, 0.1, 0.5);

    private static final List<Role> ROLES = List.of(Role.values());
    private static final List<String> LOGINS = List.of("admin", "admin", "admin", "api-user", "reader", "scim");

    /** Of what the document offers. */
    static Calls of(JsonNode document, Client client, Chance chance) {
        List<String> names = Operation.names(document);
        return new Calls(client, new Bodies(new Samples(document, names, chance), names, chance), chance);
    }

    Call of(Operation operation) {
        boolean takesBody =
                !operation.body().isMissingNode() || !operation.examples().isEmpty();
        byte[] body = takesBody || chance.of(0.05) ? bodies.bytes(operation) : new byte[0];
        String method = chance.of(0.02) ? chance.among(Words.METHODS) : operation.method();
        return new Call(method, url(operation, chance.among(ODD)), headers(body), body);
    }

    private String url(Operation operation, double odd) {
        String path = PLACE.matcher(operation.path())
                .replaceAll(place -> Matcher.quoteReplacement(word(place.group(1), odd)));
        List<String> query = new ArrayList<>();
        operation.parameters().forEach(name -> add(query, name, 0.6, odd));
        add(query, chance.among(bodies.names()), odd, odd);
        String slash = chance.of(0.5) ? "/" : "";
        return "/@" + client.instance() + path + slash + (query.isEmpty() ? "" : '?' + String.join("&", query));
    }

    private void add(List<String> query, String name, double probability, double odd) {
        if (chance.of(probability)) {
            query.add(chance.of(odd / 8) ? word(name, 1) : name + '=' + word(name, odd));
            add(query, name, 0.1, odd);
        }
    }

    private String word(String name, double odd) {
        return chance.of(odd)
                ? chance.among(Words.IN_URLS)
                : UriUtils.encode(chance.among(Words.fitting(name)), StandardCharsets.UTF_8);
    }

    private List<String> headers(byte[] body) {
        List<String> headers = new ArrayList<>();
        headers.add("Host: localhost");
        headers.add("Token: " + Client.token(chance.of(0.5) ? Role.SERVER_ADMIN : chance.among(ROLES)));
        headers.add("Authorization: Basic " + basic(chance.among(LOGINS) + ":understudy"));
        if (!chance.of(0.02)) {
            headers.add("Content-Type: " + (chance.of(0.05) ? chance.among(Words.TYPES) : usualType(body)));
        }
        if (chance.of(0.08)) {
            addOdd(headers, chance.among(Words.HEADERS));
        }
        return headers;
    }

    /** Mostly instead of one that is there. */
    private void addOdd(List<String> headers, String odd) {
        headers.removeIf(header -> chance.of(0.8) && header.startsWith(odd.substring(0, odd.indexOf(':') + 1)));
        headers.add(odd);
    }

    private static String basic(String login) {
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    /** By its beginning; that of a form's part is the boundary. */
    private static String usualType(byte[] body) {
        char first = body.length == 0 ? '{' : (char) body[0];
        return switch (first) {
            case '{', '[' -> "application/json";
            case '-' -> "multipart/form-data; boundary=x";
            default -> "text/plain";
        };
    }
}
