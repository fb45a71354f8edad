package dev.understudy.alation.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import dev.understudy.access.Role;
import dev.understudy.testing.ApiTest;
import dev.understudy.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alation Agent API: what a host needs to become an agent. */
@ApiTest
@Tag("once")
class InstallerApiTest {

    private static final String DEBIAN = "/integration/v1/agent/installers/debian/";

    @ParameterizedTest
    @ValueSource(strings = {"installers/debian/", "installers/rhel/", "addons/auth/"})
    void whatIsListedCanBeDownloadedAndHasTheChecksumThatIsTold(String path, Client client) throws Exception {
        Map<String, Map<String, String>> listed = get(client, "/integration/v1/agent/" + path)
                .statusCode(200)
                .contentType("application/json")
                .body("latest.version", is("1.7.2.4360"))
                .body("latest.size()", is(2))
                .extract()
                .jsonPath()
                .getMap("");

        assertThat(listed).containsOnlyKeys("latest", "1.7.2.4360", "1.6.1.3187", "1.5.0.2541");
        for (String version : listed.keySet()) {
            byte[] archive = download(client, "/integration/v1/agent/" + path + version);
            assertThat(sha256(archive)).isEqualTo(listed.get(version).get("checksum"));
            assertThat(names(archive))
                    .allMatch(name -> name.contains(listed.get(version).get("version")));
        }
    }

    @Test
    void theArchivesHaveTheLayoutThatSetUpScriptsUnpack(Client client) throws Exception {
        assertThat(names(download(client, DEBIAN + "latest/")))
                .satisfiesExactly(
                        name -> assertThat(name).matches("ocf-agent/alation-container-service.*\\.deb"),
                        name -> assertThat(name).matches("ocf-agent/ocf-agent.*\\.deb"));
        assertThat(names(download(client, "/integration/v1/agent/installers/rhel/latest")))
                .satisfiesExactly(
                        name -> assertThat(name).matches("ocf-agent/alation-container-service.*\\.rpm"),
                        name -> assertThat(name).matches("ocf-agent/ocf-agent.*\\.rpm"));
        get(client, DEBIAN + "1.5.0.2541/")
                .header("Content-Type", "application/gzip")
                .header("Content-Disposition", "attachment; filename=\"alation-agent-1.5.0.2541-debian.tar.gz\"");
    }

    @Test
    void otherVersionsAreNotFound(Client client) {
        for (String version : List.of("1.5.0", "1.5.0.2542", "1.5.0.2541.gz", "newest")) {
            get(client, DEBIAN + version)
                    .statusCode(404)
                    .body("detail", is("Not found."))
                    .body("code", is("404000"));
        }
    }

    @Test
    void aDownloadCanBeTakenUpWhereItEnded(Client client) {
        byte[] whole = download(client, DEBIAN + "latest/");
        int size = whole.length;

        assertThat(part(client, "bytes=100-", "bytes 100-" + (size - 1) + "/" + size))
                .isEqualTo(Arrays.copyOfRange(whole, 100, size));
        assertThat(part(client, "bytes=100-" + "9".repeat(30), "bytes 100-" + (size - 1) + "/" + size))
                .isEqualTo(Arrays.copyOfRange(whole, 100, size));
        assertThat(part(client, "bytes=" + "0".repeat(30) + "1-2", "bytes 1-2/" + size))
                .isEqualTo(Arrays.copyOfRange(whole, 1, 3));
        assertThat(part(client, "Bytes=1-2", "bytes 1-2/" + size)).isEqualTo(Arrays.copyOfRange(whole, 1, 3));
        assertThat(part(client, "bytes=-5", "bytes " + (size - 5) + "-" + (size - 1) + "/" + size))
                .isEqualTo(Arrays.copyOfRange(whole, size - 5, size));
        for (String ignored : List.of("lines=1-2", "bytes=0-1,5-6")) {
            assertThat(ranged(client, ignored).statusCode(200).extract().asByteArray())
                    .isEqualTo(whole);
        }
        for (String range : List.of("bytes=" + size + "-", "bytes=" + "9".repeat(30) + "-", "bytes=-0", "bytes=x")) {
            ranged(client, range)
                    .statusCode(416)
                    .header("Content-Range", "bytes */" + size)
                    .body(emptyString());
        }
    }

    private static byte[] part(Client client, String range, String told) {
        return ranged(client, range)
                .statusCode(206)
                .header("Accept-Ranges", "bytes")
                .header("Content-Range", told)
                .extract()
                .asByteArray();
    }

    private static ValidatableResponse ranged(Client client, String range) {
        return client.as(Role.SERVER_ADMIN)
                .header("Range", range)
                .get(DEBIAN + "latest/")
                .then();
    }

    @Test
    void aFlagMakesChecksumsWrong(Client client) throws Exception {
        client.conf("understudy.agents.wrong_checksums", true);

        JsonPath listed = get(client, DEBIAN).statusCode(200).extract().jsonPath();

        assertThat(listed.getString("latest.checksum")).matches("[0-9a-f]{64}");
        get(client, DEBIAN).body("values().checksum", everyItem(is("0".repeat(64))));
        assertThat(sha256(download(client, DEBIAN + "latest"))).isNotEqualTo(listed.getString("latest.checksum"));
    }

    @Test
    void theEndpointIsThatOfTheSettings(Client client) {
        get(client, "/integration/v1/agent/endpoint/")
                .statusCode(200)
                .body("", is(Map.of("endpoint", "ocf.use1.alationcloud.com")));
    }

    /** Or checksums would change from server to server. */
    @Test
    void anArchiveIsTheSameWheneverItIsMade() throws IOException {
        byte[] archive = Installer.of(Download.RHEL, Installers.NEWEST).archive();

        assertThat(Arrays.copyOfRange(archive, 4, 8)).as("time in the header").containsOnly(0);
        assertThat(entries(archive)).allSatisfy(entry -> {
            assertThat(entry.getLastModifiedTime().toMillis()).isZero();
            assertThat(entry.getUserName()).isEqualTo("root");
        });
    }

    private static ValidatableResponse get(Client client, String path) {
        return client.as(Role.SERVER_ADMIN).get(path).then();
    }

    private static byte[] download(Client client, String path) {
        return get(client, path).statusCode(200).extract().asByteArray();
    }

    private static List<String> names(byte[] archive) throws IOException {
        return entries(archive).stream().map(TarArchiveEntry::getName).toList();
    }

    private static List<TarArchiveEntry> entries(byte[] archive) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            List<TarArchiveEntry> entries = new ArrayList<>();
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entries.add(entry);
            }
            return entries;
        }
    }

    private static String sha256(byte[] archive) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
    }
}
