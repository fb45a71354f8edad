package dev.understudy.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** Where it is known from how a row's endpoints answer. That they exist, and for whom, the table itself says. */
public enum Evidence {
    /** The vendor's own pages show fields, parameters or answers. */
    DOCUMENTED("documented"),
    /** Published clients send such calls and read such answers; pages say less. */
    CLIENT("seen in client"),
    /** Nothing but the table names them: bodies and answers follow the families beside them. */
    INFERRED("inferred");

    private final String words;

    Evidence(String words) {
        this.words = words;
    }

    static Evidence of(String words) {
        return Arrays.stream(values())
                .filter(evidence -> evidence.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no evidence: " + words));
    }

    /** As it stands in the table's file. */
    @JsonValue
    public String words() {
        return words;
    }
}
