package dev.understudy.alation.datasource;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.web.AlationJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all data sources show of themselves, in v1 and v2; texts are never null, and booleans always there, since clients rely on it.
 *
 * @param host of native ones that name it, as port and dbname; empty, not null, if they name a dbname only
 * @param isPrivate whether only its members see it
 * @param ownerIds users who are named as Data Source Admins
 */
@AlationJson
record DataSourcePayload(
        long id,
        String title,
        String description,
        String dbtype,
        @Nullable String host,
        @Nullable Integer port,
        String uri,
        @Nullable String dbname,
        String dbUsername,
        boolean deploymentSetupComplete,
        @JsonProperty("private") boolean isPrivate,
        boolean isVirtual,
        boolean isHidden,
        List<Long> ownerIds,
        String url,
        String otype,
        String qualifiedName,
        String icon,
        boolean deleted,
        boolean isGone,
        @Nullable String builtinDatasource,
        @JsonUnwrapped ExtractionPayload extraction,
        @JsonUnwrapped FeaturesPayload features,
        @JsonUnwrapped DriverPayload driver) {

    static DataSourcePayload of(DataSourceState source, SourceFacts facts) {
        boolean ocf = source.isOcf();
        return new DataSourcePayload(
                source.id(),
                source.title(),
                source.description(),
                source.shownType(),
                ocf ? null : source.address().shownHost(),
                ocf ? null : source.address().port(),
                source.address().uri(),
                ocf ? null : source.address().dbname(),
                source.account().dbUsername(),
                source.setup().deployed(),
                facts.isPrivate(),
                source.setup().isVirtual(),
                source.setup().isHidden(),
                facts.ownerIds(),
                "/data/" + source.id() + "/",
                Otypes.DATA_SOURCE,
                source.title(),
                "",
                false,
                false,
                null,
                ExtractionPayload.of(facts.extraction()),
                FeaturesPayload.of(!source.setup().isVirtual(), facts.administered()),
                ocf ? DriverPayload.NONE : DriverPayload.NATIVE);
    }
}
