package dev.understudy.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.access.Enforcement;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told at the start that others can reach the server, and what they find. */
class ExposureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0.0.0.0   | false | true  | its control plane has no key (understudy.control.key), and everybody knows its ready-made tokens (understudy.fixed-tokens=false, and reset the instances that were made before)
                    10.1.2.3  | false | false | its control plane has no key (understudy.control.key)
                              | true  | true  | everybody knows its ready-made tokens (understudy.fixed-tokens=false, and reset the instances that were made before)
                    0.0.0.0   | true  | false |
                    127.0.0.1 | false | true  |
                    ::1       | false | true  |
                    """)
    void whatIsOpenIsNamedWhereOthersCanReachIt(
            @Nullable String address, boolean keyed, boolean readyMade, @Nullable String told)
            throws UnknownHostException {
        Exposure exposure = new Exposure(address == null ? null : InetAddress.getByName(address), keyed, readyMade);

        assertThat(exposure.warning())
                .isEqualTo(Optional.ofNullable(told)
                        .map(open -> "Others can reach this server: " + open + ". See docs/SECURITY.md."));
    }

    @Test
    void theStartTellsWhetherRolesAreEnforced() {
        assertThat(Welcome.enforced(Enforcement.Mode.STRICT)).isEqualTo("Roles are enforced");
        assertThat(Welcome.enforced(Enforcement.Mode.WARN))
                .isEqualTo("Roles are not enforced, and answers only tell what would be denied");
    }
}
