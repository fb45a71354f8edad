package dev.understudy.matillion.web;

import java.util.List;

/** What exports answer and imports take; imports look at the objects only. */
public record ExportEnvelope<T>(List<T> objects, String version, String environment) {

    public static <T> ExportEnvelope<T> of(List<T> objects, MatillionProperties instance) {
        return new ExportEnvelope<>(objects, instance.version(), instance.environment());
    }
}
