package dev.understudy.control;

import dev.understudy.error.Refuses;
import dev.understudy.instance.Snapshots;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Snapshots as files, for other servers, whatever their database. */
@RestController
@RequestMapping("/_understudy/instances/{name}/snapshots/{snapshot}/file")
class SnapshotFileController {

    private final Snapshots snapshots;

    SnapshotFileController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Operation(summary = "Get a snapshot as a file", description = "Packed lines of JSON.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping(produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void get(@PathVariable String name, @PathVariable String snapshot, HttpServletResponse response)
            throws IOException {
        try (Spool spool = new Spool()) {
            try (OutputStream out = Files.newOutputStream(spool.file())) {
                snapshots.write(name, snapshot, out);
            }
            response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
            response.setContentLengthLong(Files.size(spool.file()));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(snapshot + ".understudy.gz")
                            .build()
                            .toString());
            Files.copy(spool.file(), response.getOutputStream());
        }
    }

    @Operation(
            summary = "Take a snapshot from a file",
            description =
                    "201 if it is new, 200 if it takes the place of one. It may come from another server, of this version or an"
                            + " older one. A 400 says what is wrong with the file, and changes nothing. What its media type says is no matter.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "Taken")
    @ApiResponse(responseCode = "200", description = "Taken in place of another")
    @Refuses(mistake = "bad name", says = "A snapshot's name has 1 to 40 of the characters a-z, 0-9 and '-', not 'A_'")
    @Refuses(mistake = "no snapshot", says = "The body is not the file of a snapshot")
    @Refuses(
            status = HttpStatus.CONFLICT,
            mistake = "no room",
            says = "There are 100 snapshots, as many as there may be (understudy.instances.max-snapshots)."
                    + " Delete one first: DELETE /_understudy/instances/{name}/snapshots/{snapshot}")
    @Refuses(status = HttpStatus.CONTENT_TOO_LARGE, mistake = "too large", says = "Request Entity Too Large")
    @PutMapping
    ResponseEntity<Void> put(@PathVariable String name, @PathVariable String snapshot, HttpServletRequest request)
            throws IOException {
        try (Spool spool = new Spool()) {
            spool.fill(request.getInputStream(), snapshots.largestFile());
            try (InputStream in = Files.newInputStream(spool.file())) {
                boolean isNew = snapshots.read(name, snapshot, in);
                return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                        .build();
            }
        }
    }
}
