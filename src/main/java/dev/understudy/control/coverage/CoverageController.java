package dev.understudy.control.coverage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.control.RowNumbers;
import dev.understudy.coverage.Coverage;
import dev.understudy.coverage.CoverageReport;
import dev.understudy.error.BadRequest;
import dev.understudy.error.Refuses;
import dev.understudy.journal.Journal;
import dev.understudy.web.Ids;
import dev.understudy.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which cells of the role table calls have tried, on the server as a whole. */
@RestController
@RequestMapping("/_understudy")
class CoverageController {

    private static final String TOO_LITTLE =
            "{\"cells\": 973, \"exercised\": 120, \"percent\": 12.3, \"rows\": [], \"minimum\": 80}";

    private static final long ALL_PERCENT = 100;

    /** @param minimum percent that were asked for */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CoveragePayload(
            @JsonUnwrapped CoverageReport report, @Nullable Long minimum) {

        /** By the cells: the percentage that is told has been rounded. */
        boolean suffices() {
            return minimum == null || ALL_PERCENT * report.exercised() >= minimum * report.cells();
        }
    }

    private final Coverage coverage;
    private final Journal journal;
    private final RowNumbers numbers;

    CoverageController(Coverage coverage, Journal journal, RowNumbers numbers) {
        this.coverage = coverage;
        this.journal = journal;
        this.numbers = numbers;
    }

    /**
     * @param rows numbers of rows, and ranges of them, such as 15-20,33; all unless it is said
     * @param minimum how many percent of their cells should have been tried at least
     */
    @Operation(
            summary = "Get the coverage of the role table",
            description =
                    "Of all instances, also of those that were reset or deleted since. With minimum, 409 if it is less.")
    @ApiResponse(responseCode = "200", description = "So much has been tried")
    @ApiResponse(
            responseCode = "409",
            description = "It is less than minimum",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = CoveragePayload.class),
                            examples = @ExampleObject(name = "too little", value = TOO_LITTLE)))
    @Refuses(mistake = "no row", says = "rows are rows of the table, 1 to 139, such as 15-20,33; not '140'")
    @GetMapping("coverage")
    ResponseEntity<CoveragePayload> get(
            @RequestParam(required = false) @Nullable String rows,
            @RequestParam(required = false) @Nullable String minimum) {
        CoveragePayload payload = new CoveragePayload(report(rows), percent(minimum));
        return ResponseEntity.status(payload.suffices() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(payload);
    }

    /** @param rows numbers of rows, and ranges of them, such as 15-20,33; all unless it is said */
    @Operation(
            summary = "Get the coverage of the role table as a page",
            description = "It stands alone, so it can be kept with what a build has made.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string")))
    @Refuses(mistake = "no row", says = "rows are rows of the table, 1 to 139, such as 15-20,33; not '140'")
    @GetMapping("coverage.html")
    ResponseEntity<String> page(@RequestParam(required = false) @Nullable String rows) {
        return Page.of("Understudy: coverage of the role table", CoveragePage.of(report(rows)));
    }

    /** @param rows numbers of rows, and ranges of them, such as 15-20,33; all unless it is said */
    @Operation(
            summary = "Get the coverage of the role table as JUnit XML",
            description =
                    "A case for each row: skipped if nothing of it was tried, failed if something was answered otherwise than it says.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.APPLICATION_XML_VALUE, schema = @Schema(type = "string")))
    @Refuses(mistake = "no row", says = "rows are rows of the table, 1 to 139, such as 15-20,33; not '140'")
    @GetMapping("coverage.xml")
    ResponseEntity<byte[]> xml(@RequestParam(required = false) @Nullable String rows) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(JUnitXml.of(report(rows)));
    }

    @Operation(
            summary = "Forget the coverage of the role table",
            description = "For a run that is to be reported alone.")
    @DeleteMapping("coverage")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear() {
        journal.settleAll();
        coverage.clear();
    }

    private CoverageReport report(@Nullable String rows) {
        journal.settleAll();
        return coverage.report(numbers.read("rows", rows));
    }

    private static @Nullable Long percent(@Nullable String text) {
        if (text == null) {
            return null;
        }
        long percent = Ids.inQuery("minimum", text);
        if (percent > ALL_PERCENT) {
            throw new BadRequest("minimum is a percentage, 0 to 100, not '" + text + "'");
        }
        return percent;
    }
}
