package dev.understudy.instance.dataset;

/**
 * A dataset ready to be written into a schema, any number of times.
 *
 * @param tookIds whether it has ids that were the database's next ones when it was made
 */
public record Dataset(String name, Rows rows, boolean tookIds) {}
