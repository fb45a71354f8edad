package dev.understudy.alation.domain;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;

/** What was asked for, said back. A key "status" would be taken for a failure. */
@AlationJson
record MembershipPayload(long id, boolean exclude, boolean recursive, String otype, List<Long> oid) {}
