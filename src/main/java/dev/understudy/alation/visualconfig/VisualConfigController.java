package dev.understudy.alation.visualconfig;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Conditions;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.otype.Capability;
import dev.understudy.alation.core.otype.Otypes;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.error.BadRequest;
import dev.understudy.error.NotFound;
import dev.understudy.web.Ids;
import dev.understudy.web.ReadOnly;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Visual configs (beyond the table). A number behind the path is an id, a word a type of objects. */
@RestController
@RequestMapping({"/integration/visual_config/", "/api/v2/visual_config/"})
@Transactional
class VisualConfigController {

    private static final Filters FILTERS = Filters.lenient();

    /** What the product adds to a title that PUT has changed: a known defect, which clients allow for. */
    private static final String SUFFIX = " custom fields";

    private final VisualConfigRepository repository;
    private final VisualConfigs configs;
    private final EntityLists lists;

    VisualConfigController(VisualConfigRepository repository, VisualConfigs configs, EntityLists lists) {
        this.repository = repository;
        this.configs = configs;
        this.lists = lists;
    }

    @GetMapping
    @ReadOnly
    Listing<VisualConfigPayload> list(ListRequest request) {
        return find(request, all -> {});
    }

    @GetMapping("{idOrOtype}/")
    @ReadOnly
    Object show(@PathVariable String idOrOtype, ListRequest request) {
        OptionalLong id = Ids.read(idOrOtype);
        if (id.isPresent()) {
            return VisualConfigPayload.of(found(id.getAsLong()));
        }
        String otype = Otypes.canonical(idOrOtype);
        if (!Otypes.is(otype, Capability.LAID_OUT)) {
            throw new BadRequest("\"" + idOrOtype + "\" is not a valid otype.");
        }
        return find(request, all -> all.and("e.layout_otype = ?", otype));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    VisualConfigPayload create(@Body VisualConfigInput fields) {
        return VisualConfigPayload.of(configs.create(fields));
    }

    /** Replaces the whole layout. */
    @PutMapping("{id}/")
    VisualConfigPayload update(@PathVariable long id, @Body Sent<VisualConfigInput> sent) {
        VisualConfig config = found(id);
        VisualConfigInput fields = sent.read();
        boolean renamed = !config.title().equals(fields.title());
        configs.revise(config, fields);
        VisualConfigPayload answer = VisualConfigPayload.of(config);
        return renamed ? answer.titled(config.title() + SUFFIX) : answer;
    }

    @DeleteMapping("{id}/")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        configs.delete(found(id));
    }

    private VisualConfig found(long id) {
        return repository.findById(id).orElseThrow(NotFound::new);
    }

    private Listing<VisualConfigPayload> find(ListRequest request, Consumer<Conditions> own) {
        return lists.find(VisualConfig.class, FILTERS, request, own).map(VisualConfigPayload::of);
    }
}
