package dev.understudy.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a secret, and to whom. */
class SecretTest {

    private record Login(String username, Secret password) {}

    @Test
    void itIsToldToNobodyWhoPrintsWhatHoldsIt() {
        assertThat(new Login("ann", new Secret("hunter2"))).hasToString("Login[username=ann, password=(secret)]");
    }

    @Test
    void itIsItselfAndNoOther() {
        Secret secret = new Secret("hunter2");

        assertThat(secret).isEqualTo(new Secret("hunter2")).hasSameHashCodeAs(new Secret("hunter2"));
        assertThat(secret).isNotEqualTo(new Secret("hunter3")).isNotEqualTo(new Secret("hunter22"));
        assertThat(secret.hasDigest(Secrets.digest("hunter2"))).isTrue();
        assertThat(secret.hasDigest(Secrets.digest("hunter3"))).isFalse();
    }

    @Test
    void jsonReadsAndTellsItAsAText() {
        JsonMapper json = new JsonMapper();

        assertThat(json.readValue("{\"username\": \"ann\", \"password\": 7}", Login.class)
                        .password())
                .isEqualTo(new Secret("7"));
        assertThat(json.writeValueAsString(new Login("ann", new Secret("hunter2"))))
                .isEqualTo("{\"username\":\"ann\",\"password\":\"hunter2\"}");
    }

    @Test
    void aListIsNone() {
        assertThatThrownBy(() -> new JsonMapper().readValue("{\"password\": [\"hunter2\"]}", Login.class))
                .hasMessageContaining("a secret is a single value")
                .message()
                .doesNotContain("hunter2");
    }
}
