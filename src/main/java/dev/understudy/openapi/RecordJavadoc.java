package dev.understudy.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows what the Javadoc of a record says of it and of its components. */
final class RecordJavadoc {

    private static final CommentFormatter TEXT = new CommentFormatter();

    private RecordJavadoc() {}

    static void describe(Schema<?> schema, Class<?> type) {
        ClassJavadoc javadoc = RuntimeJavadoc.getJavadoc(type);
        String comment = text(javadoc.getComment());
        if (!comment.isEmpty()) {
            schema.setDescription(comment);
        }
        describeProperties(schema, type);
    }

    /** A record that lies flat in another describes its properties there. */
    private static void describeProperties(Schema<?> schema, Class<?> type) {
        Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                .forEach(component -> describeProperties(schema, component.getType()));
        Map<String, String> said = RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
                .collect(Collectors.toMap(ParamJavadoc::getName, each -> text(each.getComment())));
        Arrays.stream(type.getRecordComponents())
                .filter(component -> said.containsKey(component.getName()))
                .forEach(component -> describe(schema, component, String.valueOf(said.get(component.getName()))));
    }

    @SuppressWarnings("rawtypes") // as the model has them
    private static void describe(Schema<?> schema, RecordComponent component, String text) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        String name = named == null ? component.getName() : named.value();
        Map<String, Schema> properties = schema.getProperties();
        Schema<?> property = properties.getOrDefault(
                name, properties.get(PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(name)));
        if (property != null) {
            property.setDescription(text);
        }
    }

    /** As in the sources, but with Markdown's marks for code. */
    private static String text(Comment comment) {
        return TEXT.format(comment).replaceAll("</?code>", "`");
    }
}
