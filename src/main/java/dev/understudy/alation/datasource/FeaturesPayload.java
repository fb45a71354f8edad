package dev.understudy.alation.datasource;

import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the product can do with a data source in Compose, with samples and with query logs. Nothing here changes any of it; clients
 * look for the keys.
 */
@AlationJson
record FeaturesPayload(
        boolean supportsProfiling,
        @Nullable String profilingTip,
        boolean supportsCompose,
        boolean enabledInCompose,
        boolean supportsExplain,
        boolean enableDesignatedCredential,
        @Nullable List<String> obfuscateLiterals,
        @Nullable List<String> negativeFilterWords,
        int unresolvedMentionFingerprintMethod,
        boolean excludeAdditionalColumnsInQli,
        boolean hasPreviewableQli,
        boolean supportsQliDaterange,
        boolean supportsQliDiagnostics,
        @Nullable List<Long> favoritedByList,
        boolean canDataUpload,
        String dataUploadDisabledMessage,
        boolean canToggleDsPrivacy) {

    /** @param queried whether there is a database that can be asked */
    static FeaturesPayload of(boolean queried, boolean mayTogglePrivacy) {
        return new FeaturesPayload(
                queried,
                null,
                queried,
                false,
                false,
                false,
                null,
                null,
                0,
                false,
                false,
                false,
                false,
                null,
                false,
                "",
                mayTogglePrivacy);
    }
}
