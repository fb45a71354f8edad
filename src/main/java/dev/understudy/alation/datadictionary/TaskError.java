package dev.understudy.alation.datadictionary;

/**
 * Rows that follow each other and failed for the same reason.
 *
 * @param fatal whether nothing behind them could be looked at
 * @param total how many they are
 */
record TaskError(String message, boolean fatal, int first, String firstKey, int last, String lastKey, int total) {}
