package dev.understudy.alation.domain;

import dev.understudy.alation.core.web.AlationJson;

/** A rule as clients see it. */
@AlationJson
record DomainRulePayload(long domainId, boolean exclude, boolean recursive, String otype, long oid) {

    static DomainRulePayload of(DomainRule rule) {
        return new DomainRulePayload(rule.domainId(), rule.isExclude(), rule.isRecursive(), rule.otype(), rule.oid());
    }
}
