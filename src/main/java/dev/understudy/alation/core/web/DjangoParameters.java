package dev.understudy.alation.core.web;

import dev.understudy.access.AlationTrees;
import dev.understudy.web.RepeatedParameters;
import org.springframework.stereotype.Component;

/** The real service is Python's, so gates and controllers take the last value of a parameter that is given several times. */
@Component
class DjangoParameters implements RepeatedParameters {

    @Override
    public boolean lastCounts(String path) {
        return AlationTrees.hold(path);
    }
}
