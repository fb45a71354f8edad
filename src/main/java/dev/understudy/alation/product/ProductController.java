package dev.understudy.alation.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.access.Releases;
import dev.understudy.alation.core.web.AlationJson;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Release and licence (beyond the table), as the vendor's agents ask for them to know what they may use. */
@RestController
class ProductController {

    /** @param releaseName agents compare its parts as numbers */
    record Version(@JsonProperty("ALATION_RELEASE_NAME") String releaseName) {}

    /** @param isCloud agents go no further where it is false */
    @AlationJson
    record License(@JsonProperty("is_cloud") boolean isCloud, String licenseType) {}

    private static final String NEWEST = "2025.1.2";
    private static final License LICENSE = new License(true, "enterprise");

    private final Releases releases;

    ProductController(Releases releases) {
        this.releases = releases;
    }

    /** Needs no credential. */
    @GetMapping("/full_version")
    Version version() {
        return new Version(Objects.requireNonNullElse(releases.current(), NEWEST));
    }

    @GetMapping("/api/v1/license")
    License license() {
        return LICENSE;
    }
}
