package dev.understudy.journal;

import dev.understudy.instance.Told;

/**
 * What an instance was told of its journal.
 *
 * @param bodies whether heads and bodies are kept, too
 */
@Told("journal")
public record JournalSetting(boolean bodies) {}
