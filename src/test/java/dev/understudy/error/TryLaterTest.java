package dev.understudy.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.testing.ApiTest;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A collision that outlasts all tries, as each API words it. */
@ApiTest
class TryLaterTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
            /integration/v2/term/     | {"detail":"Others are writing the same objects. Please try again.","code":"503000"}
            /integration/v1/article/1 | {"detail":"Others are writing the same objects. Please try again."}
            /api/v1/bulk_metadata/    | {"error":"Others are writing the same objects. Please try again."}
            /rest/v1/permission/user  | {"success":false,"msg":"Service Unavailable","id":-1}
            /_understudy/conf         | {"error":"Others are writing the same objects. Please try again."}
            """)
    void aCollisionThatOutlastsAllTriesIsNoFault(String path, String body, ApplicationContext server)
            throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        SQLException lockNotGiven = new SQLException("Timeout trying to lock table", "HYT00");

        server.getBean(Errors.class)
                .write(
                        new MockHttpServletRequest("PUT", path),
                        response,
                        new UncategorizedSQLException("update", "…", lockNotGiven));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getContentAsString()).isEqualTo(body);
    }
}
