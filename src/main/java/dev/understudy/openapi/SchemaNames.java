package dev.understudy.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import dev.understudy.alation.core.body.BulkItem;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.web.AlationJson;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/**
 * Names in OpenAPI schemas as they are on the wire. The generator reads annotations of Jackson 2 while the server writes with
 * Jackson 3, so it has to be told of snake_case; and it would take two nested records of the same name for one.
 */
@Configuration(proxyBeanMethods = false)
class SchemaNames {

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        ObjectMapper mapper = mappers.jsonMapper();
        mapper.setAnnotationIntrospector(AnnotationIntrospectorPair.create(
                new SnakeCaseForAlation(), mapper.getSerializationConfig().getAnnotationIntrospector()));
        return new KnownTypes(mapper);
    }

    /** Items of bulk writes and what has been sent are shown as the records that they are read into, JSON of any kind as just that, and numbers that may be null as these. */
    private static final class KnownTypes extends ModelResolver {

        KnownTypes(ObjectMapper mapper) {
            super(mapper, new NestedUnderOuter());
        }

        @Override
        public Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
            JavaType java = _mapper.constructType(type.getType());
            if (java != null && java.isTypeOrSubTypeOf(JsonNode.class)) {
                return new Schema<>();
            }
            if (java != null && java.hasRawClass(OptionalLong.class)) {
                return new IntegerSchema().format("int64").nullable(true);
            }
            if (java != null && (java.hasRawClass(BulkItem.class) || java.hasRawClass(Sent.class))) {
                return context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(true));
            }
            Schema<?> schema = super.resolve(type, context, others);
            if (java != null && java.getRawClass().isRecord()) {
                defined(schema, context).ifPresent(record -> RecordJavadoc.describe(record, java.getRawClass()));
            }
            return schema;
        }

        /** What a reference refers to. */
        private static Optional<Schema<?>> defined(@Nullable Schema<?> schema, ModelConverterContext context) {
            return Optional.ofNullable(schema)
                    .map(Schema::get$ref)
                    .map(reference ->
                            context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)));
        }
    }

    private static final class SnakeCaseForAlation extends NopAnnotationIntrospector {

        @Override
        public @Nullable Object findNamingStrategy(AnnotatedClass type) {
            return type.getRawType().isAnnotationPresent(AlationJson.class)
                    ? PropertyNamingStrategies.SNAKE_CASE
                    : null;
        }
    }

    private static final class NestedUnderOuter extends TypeNameResolver {

        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            String name = super.nameForClass(type, options);
            return outer == null || outer.getSimpleName().endsWith("Controller") ? name : outer.getSimpleName() + name;
        }
    }
}
