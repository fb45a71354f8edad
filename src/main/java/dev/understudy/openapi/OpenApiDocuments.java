package dev.understudy.openapi;

import dev.understudy.access.AlationTrees;
import dev.understudy.access.Caller;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.control.ControlKey;
import dev.understudy.matillion.web.MatillionCaller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The OpenAPI documents, one per API, each with the one credential that its API asks for. They are announced when the server
 * starts, but whatever they take is loaded when somebody asks for one.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiDocuments {

    private static final String TOKEN = "Token";
    private static final String BASIC = "Basic";
    private static final String BEARER = "Bearer";
    private static final String KEY = ControlKey.HEADER;

    /** The one of springdoc's beans that the others count on without naming it. */
    private static final String REGISTRAR = "modelConverterRegistrar";

    static {
        // Parameters that come from the request itself, not from whoever makes it.
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class, ListRequest.class, MatillionCaller.class, HttpServletRequest.class);
    }

    /** Springdoc has some of its beans made by each start, though nobody may ever ask for a document. */
    @Bean
    static BeanFactoryPostProcessor documentsWhenAsked() {
        return beans -> Arrays.stream(beans.getBeanDefinitionNames())
                .filter(name -> !name.equals(REGISTRAR))
                .map(beans::getBeanDefinition)
                .filter(bean -> !bean.isLazyInit())
                .filter(bean -> Stream.of(bean.getBeanClassName(), bean.getFactoryBeanName())
                        .anyMatch(name -> name != null && name.startsWith("org.springdoc.")))
                .forEach(bean -> bean.setLazyInit(true));
    }

    @Bean
    OpenAPI openApi(ObjectProvider<BuildProperties> build) {
        BuildProperties known = build.getIfAvailable();
        return new OpenAPI()
                .info(new Info()
                        .title("Understudy")
                        .version(known == null ? "unknown" : known.getVersion())
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .components(new Components());
    }

    @Bean
    GroupedOpenApi alationApi(ObjectProvider<OpenApiWriter> writer, AlationTables tables) {
        return GroupedOpenApi.builder()
                .group("alation")
                .pathsToMatch(AlationTrees.patterns())
                .addOpenApiCustomizer(api -> {
                    entitle(api, "Alation's REST APIs", "A stand-in for them. Not affiliated with Alation.");
                    secure(api, TOKEN, header(TOKEN, """
                            An API access token. Ready-made: viewer-token, explorer-token, composer-token, steward-token, \
                            source-admin-token, catalog-admin-token, server-admin-token."""));
                    writer.getObject().write(api, tables);
                    ExplainInOpenApi.write(api);
                })
                .build();
    }

    @Bean
    GroupedOpenApi scimApi(ObjectProvider<OpenApiWriter> writer, ScimTables tables) {
        return GroupedOpenApi.builder()
                .group("scim")
                .pathsToMatch("/scim/v2/**")
                .pathsToExclude(AlationTrees.patterns())
                .addOpenApiCustomizer(api -> {
                    entitle(api, "Alation's SCIM 2.0 API", "A stand-in for it. Not affiliated with Alation.");
                    secure(api, BEARER, bearer());
                    writer.getObject().write(api, tables);
                    ExplainInOpenApi.write(api);
                })
                .build();
    }

    @Bean
    GroupedOpenApi matillionApi(ObjectProvider<OpenApiWriter> writer, MatillionTables tables) {
        return GroupedOpenApi.builder()
                .group("matillion")
                .pathsToMatch("/rest/**")
                .addOpenApiCustomizer(api -> {
                    entitle(api, "Matillion ETL's v1 API", "A stand-in for it. Not affiliated with Matillion.");
                    secure(api, BASIC, basic());
                    writer.getObject().write(api, tables);
                    ExplainInOpenApi.write(api);
                })
                .build();
    }

    @Bean
    GroupedOpenApi controlApi(ObjectProvider<OpenApiWriter> writer, ControlTables tables) {
        return GroupedOpenApi.builder()
                .group("control")
                .pathsToMatch("/_understudy/**")
                .addOpenApiCustomizer(api -> {
                    entitle(api, "Control plane", "Makes, resets and explains what Understudy stands in for.");
                    secure(api, KEY, header(KEY, "Needed only if understudy.control.key is set."));
                    writer.getObject().write(api, tables);
                })
                .build();
    }

    private static void entitle(OpenAPI api, String title, String description) {
        api.getInfo().title("Understudy: " + title).description(description);
    }

    private static void secure(OpenAPI api, String name, SecurityScheme scheme) {
        api.getComponents().addSecuritySchemes(name, scheme);
        api.addSecurityItem(new SecurityRequirement().addList(name));
    }

    private static SecurityScheme header(String name, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name(name)
                .description(description);
    }

    private static SecurityScheme basic() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("basic")
                .description("Ready-made logins: admin, api-user and reader, all with the password understudy.");
    }

    private static SecurityScheme bearer() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description("The SCIM token. Ready-made: scim-token.");
    }
}
