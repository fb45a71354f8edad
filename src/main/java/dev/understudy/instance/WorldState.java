package dev.understudy.instance;

import dev.understudy.instance.copy.Columns;
import dev.understudy.instance.copy.Content;
import java.util.Map;

/**
 * What a world is, in memory.
 *
 * @param nextIds the id that each table gives next
 */
record WorldState(Columns columns, Content content, Map<String, Long> nextIds) {}
