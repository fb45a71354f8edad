package dev.understudy.alation.bi;

import dev.understudy.alation.bi.BiImages.Image;
import dev.understudy.error.NotFound;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Virtual BI Server Sources APIs (GBM v2): pictures of reports (row 138). */
@RestController
@RequestMapping("/integration/v2/bi/server/{serverId}/report/{id}/image/")
@Transactional
class BiImageController {

    private final BiObjects objects;
    private final BiImages images;

    BiImageController(BiObjects objects, BiImages images) {
        this.objects = objects;
        this.images = images;
    }

    @Operation(summary = "Get the image of a BI report")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/png", schema = @Schema(type = "string", format = "binary")))
    @GetMapping
    @ReadOnly
    ResponseEntity<byte[]> show(@PathVariable long serverId, @PathVariable long id) {
        BiObject report = objects.seen(BiKind.REPORT, serverId, id);
        Image image = images.of(report.id()).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(image.mediaType()))
                .body(image.bytes());
    }

    /** A PNG, JPEG or GIF of 10 MB at most in the part called {@code image}; it takes the place of the one before. */
    @Operation(summary = "Put the image of a BI report")
    @RequestMapping(method = {RequestMethod.POST, RequestMethod.PUT, RequestMethod.PATCH})
    ResponseEntity<Map<String, Object>> put(
            @PathVariable long serverId,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile image)
            throws IOException {
        BiObject report = objects.entered(BiKind.REPORT, serverId, id);
        if (image == null) {
            throw BiRefusal.noImage();
        }
        boolean replaced = images.put(report.id(), BiImages.read(image.getBytes()));
        return ResponseEntity.status(replaced ? HttpStatus.OK : HttpStatus.CREATED)
                .body(Map.of());
    }

    @Operation(summary = "Delete the image of a BI report")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long serverId, @PathVariable long id) {
        if (!images.remove(objects.written(BiKind.REPORT, serverId, id).id())) {
            throw new NotFound();
        }
    }
}
