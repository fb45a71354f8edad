package dev.understudy.alation.policy;

import dev.understudy.alation.core.object.ObjectKind;
import dev.understudy.alation.core.object.ObjectStore;
import dev.understudy.alation.core.object.ObjectStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this family keeps in the catalog. */
@Configuration(proxyBeanMethods = false)
class PolicyKinds {

    static final String POLICY = "business_policy";
    static final String GROUP = "policy_group";

    @Bean
    ObjectStore<PolicyState> policies(ObjectStores stores) {
        return stores.of(ObjectKind.of(PolicyState.class, POLICY, "business_policy", "/policy/{id}/")
                .links("groupIds", "policy_group_member", "policy_id", "group_id", GROUP));
    }

    @Bean
    ObjectStore<PolicyGroupState> policyGroups(ObjectStores stores) {
        return stores.of(ObjectKind.of(PolicyGroupState.class, GROUP, "policy_group", "/policy_group/{id}/"));
    }
}
