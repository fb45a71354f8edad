package dev.understudy.openapi;

import dev.understudy.web.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Swagger UI is looked for. Springdoc, which serves it, would lead to the one of the default instance; what the page itself
 * asks for is named from where the page is ({@code springdoc.swagger-ui.urls}), so it stays below {@code /@name}.
 */
@RestController
class SwaggerUiController {

    @GetMapping({"/swagger-ui.html", "/swagger-ui"})
    ResponseEntity<Void> show(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(Links.prefix(request) + "/swagger-ui/index.html"))
                .build();
    }
}
