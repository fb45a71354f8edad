package dev.understudy.alation.datasource;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.web.AlationJson;

/** A native or virtual data source as clients see it. */
@AlationJson
record NativePayload(@JsonUnwrapped DataSourcePayload source, boolean composeOauthEnabled) {

    static NativePayload of(DataSourcePayload source) {
        return new NativePayload(source, false);
    }
}
