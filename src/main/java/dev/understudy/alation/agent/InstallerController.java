package dev.understudy.alation.agent;

import dev.understudy.access.AlationConf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Alation Agent API: what a host needs to become an agent (rows 2 to 4, and the add-ons of later releases). */
@RestController
@RequestMapping("/integration/v1/agent/")
class InstallerController {

    private static final String GZIP = "application/gzip";
    private static final String WRONG = "0".repeat(64);

    private final Installers installers;
    private final AgentProperties properties;
    private final AlationConf conf;

    InstallerController(Installers installers, AgentProperties properties, AlationConf conf) {
        this.installers = installers;
        this.properties = properties;
        this.conf = conf;
    }

    @Operation(summary = "List installers for Debian")
    @GetMapping("installers/debian/")
    Map<String, InstallerPayload> debian() {
        return list(Download.DEBIAN);
    }

    @Operation(summary = "List installers for RHEL")
    @GetMapping("installers/rhel/")
    Map<String, InstallerPayload> rhel() {
        return list(Download.RHEL);
    }

    @Operation(summary = "Download an installer for Debian")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = GZIP, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("installers/debian/{version}/")
    ResponseEntity<byte[]> debianArchive(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        return archive(Download.DEBIAN, version, range);
    }

    @Operation(summary = "Download an installer for RHEL")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = GZIP, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("installers/rhel/{version}/")
    ResponseEntity<byte[]> rhelArchive(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        return archive(Download.RHEL, version, range);
    }

    @GetMapping("endpoint/")
    EndpointPayload endpoint() {
        return new EndpointPayload(properties.endpoint());
    }

    @Operation(summary = "List installers of the Authentication Service")
    @GetMapping("addons/auth/")
    Map<String, InstallerPayload> authenticationService() {
        return list(Download.AUTHENTICATION_SERVICE);
    }

    @Operation(summary = "Download an installer of the Authentication Service")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = GZIP, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("addons/auth/{version}/")
    ResponseEntity<byte[]> authenticationServiceArchive(
            @PathVariable String version,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range) {
        return archive(Download.AUTHENTICATION_SERVICE, version, range);
    }

    /** A flag makes all checksums wrong, for clients whose reaction to a spoilt download is to be seen. */
    private Map<String, InstallerPayload> list(Download what) {
        boolean wrong = conf.isOn(AlationConf.WRONG_CHECKSUMS);
        Map<String, InstallerPayload> all = new LinkedHashMap<>();
        installers
                .all(what)
                .forEach((key, installer) ->
                        all.put(key, new InstallerPayload(installer.version(), wrong ? WRONG : installer.checksum())));
        return all;
    }

    /** Whole, or the part that is asked for. */
    private ResponseEntity<byte[]> archive(Download what, String version, @Nullable String range) {
        Installer installer = installers.find(what, version);
        int size = installer.archive().length;
        try {
            return Part.of(range, size)
                    .map(part -> sent(HttpStatus.PARTIAL_CONTENT, installer)
                            .header(HttpHeaders.CONTENT_RANGE, part.header(size))
                            .body(Arrays.copyOfRange(installer.archive(), part.first(), part.end())))
                    .orElseGet(() -> sent(HttpStatus.OK, installer).body(installer.archive()));
        } catch (IllegalArgumentException notThere) {
            return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + size)
                    .build();
        }
    }

    private static ResponseEntity.BodyBuilder sent(HttpStatus status, Installer installer) {
        String disposition = ContentDisposition.attachment()
                .filename(installer.fileName())
                .build()
                .toString();
        return ResponseEntity.status(status)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(MediaType.valueOf(GZIP));
    }
}
