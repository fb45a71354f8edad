package dev.understudy.alation.dataquality;

import dev.understudy.alation.core.web.AlationJson;

/** How a field is named in what jobs report. */
@AlationJson
record QualityFieldName(String fieldKey) {}
