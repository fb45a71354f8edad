package dev.understudy.web;

import dev.understudy.error.TooLarge;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The fields of a form in their order, up to a number: what costs a client two bytes costs us a hundred. */
final class FormFields {

    private static final int MOST = 100_000;

    private final MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    private int count;

    void add(String name, String value) {
        count++;
        if (count > MOST) {
            throw new TooLarge();
        }
        values.add(name, value);
    }

    MultiValueMap<String, String> all() {
        return values;
    }
}
