package dev.understudy.alation.filesystem;

import dev.understudy.alation.core.job.JobReceipt;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Upload Virtual File System (row 118). The body is read as it comes, whatever media type it claims. */
@RestController
class FileUploadController {

    private final FileUpload upload;

    FileUploadController(FileUpload upload) {
        this.upload = upload;
    }

    /** The lines tell of all that lies in the file system: what they do not mention is deleted, by an empty body all of it. */
    @Operation(
            summary = "Upload virtual file system",
            requestBody =
                    @RequestBody(
                            content = @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                            description =
                                    "Lines of JSON, a directory or file each: path, name and is_directory are required"))
    @PostMapping("/api/v1/bulk_metadata/file_upload/{filesystemId}/")
    JobReceipt.JobLinks upload(@PathVariable long filesystemId, HttpServletRequest request) throws IOException {
        return JobReceipt.links(upload.carryOut(filesystemId, request));
    }
}
