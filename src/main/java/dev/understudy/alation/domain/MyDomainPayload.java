package dev.understudy.alation.domain;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** Whose domain it is now. */
@AlationJson
record MyDomainPayload(long domainId, List<Long> users, List<Long> groups) {}
