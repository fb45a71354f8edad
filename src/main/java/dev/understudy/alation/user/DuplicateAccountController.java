package dev.understudy.alation.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.understudy.web.ReadOnly;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The tool for duplicate accounts (rows 122 and 123): download a CSV, edit its Action column, upload it again. */
@RestController
@RequestMapping("/integration/v1/")
@Transactional
class DuplicateAccountController {

    /** Capital S, unlike anything else in these APIs. */
    record Success(@JsonProperty("Success") String success) {}

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final DuplicateAccounts duplicates;

    DuplicateAccountController(DuplicateAccounts duplicates) {
        this.duplicates = duplicates;
    }

    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Success.class))
            })
    @GetMapping("generate_dup_users_accts_csv_file/")
    @ReadOnly
    ResponseEntity<Object> download() {
        String csv = duplicates.asCsv();
        if (csv.isEmpty()) {
            return ResponseEntity.ok(new Success("No duplicate user accounts with mixed case usernames."));
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"duplicate_users.csv\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("remove_dup_users_accts/")
    Success upload(@RequestParam(name = "csv_file", required = false) @Nullable MultipartFile file) throws IOException {
        if (file == null) {
            throw new BadDuplicates("csv_file is required.");
        }
        int suspended = duplicates.resolve(file.getInputStream());
        return new Success("Total number of users got updated with temp username and suspended: " + suspended);
    }
}
