package dev.understudy.trouble;

import dev.understudy.instance.Told;
import java.util.List;

/** The limits that an instance was told. A call counts for each that it falls under, and is refused by any that it exceeds. */
@Told("limits")
record Limits(List<Rate> rates) {}
