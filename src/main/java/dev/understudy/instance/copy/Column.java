package dev.understudy.instance.copy;

/**
 * A column that holds what was written into it.
 *
 * @param isKey whether rows are told apart by it, alone or with others
 * @param toItsOwnTable whether it names another row of the same table, which may come later
 */
public record Column(String name, ColumnType type, boolean isKey, boolean toItsOwnTable) {}
