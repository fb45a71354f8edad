package dev.understudy.logging;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Logs as JSON are collected and kept: whatever is told, and by whomever, it is told without secrets. Made by Spring Boot where logs are JSON. */
final class RedactedJson implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, Redaction::of));
    }
}
