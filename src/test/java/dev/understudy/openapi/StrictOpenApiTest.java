package dev.understudy.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import dev.understudy.testing.LongLists;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tools and readers expect of every OpenAPI document. Each failure names the operations and what they lack. */
@ApiTest
class StrictOpenApiTest {

    @ParameterizedTest
    @ValueSource(strings = {"alation", "scim", "matillion", "control"})
    void aStrictParserFindsNothingWrong(String document, Client client) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        String text = client.control().get("/v3/api-docs/" + document).asString();

        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text, null, options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getInfo().getVersion()).matches("\\d.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alation", "scim", "matillion", "control"})
    void everyOperationHasIdSummaryAndDescribedTag(String document, Client client) {
        OpenAPI api = parsed(document, client);
        Map<String, String> families = new HashMap<>();
        api.getTags().forEach((Tag tag) -> families.put(tag.getName(), tag.getDescription()));

        assertThat(lacks(
                        api,
                        (path, operation) -> Stream.of(
                                lack("operationId", operation.getOperationId()),
                                lack("summary", operation.getSummary()),
                                lack("description", operation.getDescription()),
                                lack(
                                        "described tag",
                                        families.get(operation.getTags().get(0))),
                                lack("x-roles", operation.getExtensions().get("x-roles")))))
                .isEmpty();
        assertThat(values(api, Operation::getOperationId))
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.contains("_"));
        assertThat(values(api, Operation::getSummary)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alation", "scim", "matillion", "control"})
    void everyOperationShowsMistakesAndWhatItTakes(String document, Client client) {
        OpenAPI api = parsed(document, client);

        assertSoftly(softly -> {
            softly.assertThat(lacks(
                            api,
                            (path, operation) -> Stream.of(lack(
                                    "4xx",
                                    leavesNothingToMistake(operation)
                                            || mistakes(operation).findAny().isPresent()))))
                    .as("a status that it refuses with")
                    .isEmpty();
            softly.assertThat(lacks(
                            api,
                            (path, operation) -> mistakes(operation)
                                    .flatMap(answer -> answer.getContent().values().stream())
                                    .map(media -> lack("example of a 4xx", media.getExamples()))))
                    .as("an example of a refusal")
                    .isEmpty();
            softly.assertThat(lacks(
                            api,
                            (path, operation) ->
                                    bodies(operation).map(media -> lack("example of its body", media.getExample()))))
                    .as("an example in openapi/examples.yaml")
                    .isEmpty();
            softly.assertThat(lacks(
                            api,
                            (path, operation) -> operation.getRequestBody() == null
                                    ? Stream.of()
                                    : Stream.of(lack(
                                            "required body",
                                            operation.getRequestBody().getRequired()))))
                    .as("a body that is required")
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"alation", "scim", "matillion", "control"})
    void everyParameterAndPropertyIsDescribed(String document, Client client) {
        OpenAPI api = parsed(document, client);

        assertSoftly(softly -> {
            softly.assertThat(lacks(
                            api, (path, operation) -> parameters(operation).flatMap(StrictOpenApiTest::lacksOf)))
                    .as("neither Javadoc nor openapi/words.tsv describes it, or examples.yaml has it under no places")
                    .isEmpty();
            softly.assertThat(undescribed(api))
                    .as("neither the record's Javadoc nor openapi/words.tsv says what it means")
                    .isEmpty();
        });
    }

    private static Stream<String> lacksOf(Parameter parameter) {
        return Stream.of(
                lack("description of " + parameter.getName(), parameter.getDescription()),
                lack("schema of " + parameter.getName(), parameter.getSchema()),
                Boolean.TRUE.equals(parameter.getRequired())
                        ? lack("example of " + parameter.getName(), parameter.getExample())
                        : "");
    }

    private static List<String> undescribed(OpenAPI api) {
        List<String> undescribed = new ArrayList<>();
        api.getComponents()
                .getSchemas()
                .forEach((name, schema) -> properties(schema).forEach((property, type) -> {
                    if (type.getDescription() == null) {
                        undescribed.add(name + "." + property);
                    }
                }));
        return undescribed;
    }

    @Test
    void everyListShowsItsFilters(ApplicationContext server) {
        Collection<HandlerMethod> handlers = server.getBean(
                        "requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values();

        assertThat(handlers.stream()
                        .filter(handler -> Stream.of(handler.getMethodParameters())
                                .anyMatch(argument -> argument.getParameterType() == ListRequest.class))
                        .filter(handler -> ListsInOpenApi.filters(handler).isEmpty()
                                && handler.getMethod()
                                                .getAnnotationsByType(io.swagger.v3.oas.annotations.Parameter.class)
                                                .length
                                        == 0)
                        .map(HandlerMethod::getShortLogMessage))
                .as("its controller has no constant FILTERS, and it no @Parameter")
                .isEmpty();
    }

    @Test
    void noTypeOfTheLibrariesShows(Client client) {
        for (String document : List.of("alation", "scim", "matillion", "control")) {
            assertThat(parsed(document, client).getComponents().getSchemas())
                    .doesNotContainKeys("JsonNode", "Caller", "Listing", "Duration");
        }
    }

    @Test
    void whatNeedsNoCredentialSaysSoAndTakesForms(Client client) {
        Operation token =
                path("alation", "/integration/v1/createAPIAccessToken/", client).getPost();

        assertThat(token.getSecurity()).isEmpty();
        assertThat(token.getRequestBody().getContent())
                .containsKeys("application/json", "application/x-www-form-urlencoded");
        assertThat(path("control", "/_understudy/clock", client).getGet().getExtensions())
                .containsEntry("x-roles", "open");
    }

    @Test
    void serversLeadToTheInstanceOfTheCaller(Client client) {
        String named = client.anonymous().get("/v3/api-docs/alation").path("servers[0].url");
        String plain = client.control().get("/v3/api-docs/alation").path("servers[0].url");

        assertThat(named).isEqualTo("http://localhost:" + client.port() + "/@" + client.instance());
        assertThat(plain).isEqualTo("http://localhost:" + client.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alation", "scim", "matillion", "control"})
    void theKeptPostmanCollectionHasEveryOperation(String document, Client client) throws IOException {
        JsonNode collection = new JsonMapper().readTree(Files.readString(Path.of("docs/postman", document + ".json")));

        LongLists.assertKept(
                values(parsed(document, client), Operation::getSummary),
                collection.findValues("request").stream()
                        .map(request -> request.get("name").stringValue())
                        .toList(),
                "docs/postman, which src/openapi/clients.sh postman makes anew");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alation", "scim", "matillion", "control"})
    void theKeptPostmanCollectionDefinesWhatItUses(String document) throws IOException {
        String text = Files.readString(Path.of("docs/postman", document + ".json"));

        assertThat(Pattern.compile("\\{\\{(\\w+)}}").matcher(text).results().map(used -> used.group(1)))
                .isSubsetOf(new JsonMapper().readTree(text).get("variable").findValuesAsString("key"));
    }

    @Test
    void theFormsOfTheKeptPostmanCollectionAreFilledIn() throws IOException {
        JsonNode collection = new JsonMapper().readTree(Files.readString(Path.of("docs/postman/alation.json")));

        assertThat(collection.findValues("urlencoded"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(form)
                        .anySatisfy(field ->
                                assertThat(field.get("disabled").booleanValue()).isFalse()));
    }

    private static PathItem path(String document, String path, Client client) {
        return Objects.requireNonNull(parsed(document, client).getPaths().get(path));
    }

    private static OpenAPI parsed(String document, Client client) {
        String text = client.control().get("/v3/api-docs/" + document).asString();
        return new OpenAPIV3Parser().readContents(text, null, null).getOpenAPI();
    }

    /** What operations lack, with their names. */
    private static List<String> lacks(OpenAPI api, BiFunction<String, Operation, Stream<String>> check) {
        List<String> lacks = new ArrayList<>();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> check.apply(path, operation)
                                .filter(lack -> !lack.isEmpty())
                                .forEach(lack -> lacks.add(method + " " + path + " lacks " + lack))));
        return lacks;
    }

    private static String lack(String what, @Nullable Object found) {
        return found == null || Boolean.FALSE.equals(found) || found.toString().isBlank() ? what : "";
    }

    private static List<String> values(OpenAPI api, Function<Operation, String> of) {
        return api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .map(of)
                .toList();
    }

    /** Nobody is asked who they are, and nothing is taken from them. */
    private static boolean leavesNothingToMistake(Operation operation) {
        return operation.getSecurity() != null
                && operation.getSecurity().isEmpty()
                && operation.getRequestBody() == null
                && operation.getParameters() == null;
    }

    private static Stream<ApiResponse> mistakes(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("4"))
                .map(Map.Entry::getValue);
    }

    private static Stream<MediaType> bodies(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.of()
                : operation.getRequestBody().getContent().values().stream();
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(parameter -> parameter.get$ref() == null);
    }

    @SuppressWarnings("rawtypes") // as the model has them
    private static Map<String, Schema> properties(Schema<?> schema) {
        return Objects.requireNonNullElse(schema.getProperties(), Map.of());
    }
}
