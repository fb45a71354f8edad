package dev.understudy.instance.dataset;

/** A dataset ready to be written into a schema, any number of times. */
public record Dataset(String name, Rows rows) {}
