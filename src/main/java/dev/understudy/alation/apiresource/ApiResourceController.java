package dev.understudy.alation.apiresource;

import dev.understudy.alation.core.body.Body;
import dev.understudy.alation.core.body.Sent;
import dev.understudy.alation.core.list.Filters;
import dev.understudy.alation.core.list.ListRequest;
import dev.understudy.alation.core.list.Listing;
import dev.understudy.alation.core.sql.EntityLists;
import dev.understudy.error.NotFound;
import dev.understudy.web.Ids;
import dev.understudy.web.ReadOnly;
import java.util.OptionalLong;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API Resource API (rows 13 and 14): the resource in the path is {@code METHOD:url}; reading also takes an id. */
@RestController
@RequestMapping("/integration/v1/api_resource/")
@Transactional
class ApiResourceController {

    private static final Filters FILTERS = Filters.lenient();

    private final ApiResources resources;
    private final ApiResourceRepository repository;
    private final ApiResourceTrees trees;
    private final EntityLists lists;

    ApiResourceController(
            ApiResources resources, ApiResourceRepository repository, ApiResourceTrees trees, EntityLists lists) {
        this.resources = resources;
        this.repository = repository;
        this.trees = trees;
        this.lists = lists;
    }

    /** Folders are in the list too. */
    @GetMapping
    @ReadOnly
    Listing<ApiResourcePayload> list(ListRequest request) {
        return lists.find(ApiResource.class, FILTERS, request, all -> all.and("e.deleted = false"))
                .mapAll(trees::payloads);
    }

    @GetMapping("{*resource}")
    @ReadOnly
    ApiResourcePayload show(@PathVariable String resource) {
        return trees.payload(found(resource));
    }

    @PostMapping("{*resource}")
    @ResponseStatus(HttpStatus.CREATED)
    ApiResourcePayload create(@PathVariable String resource, @Body ApiResourceInput fields) {
        return trees.payload(resources.create(address(resource), fields));
    }

    @PutMapping("{*resource}")
    ApiResourcePayload replace(@PathVariable String resource, @Body Sent<ApiResourceInput> sent) {
        return trees.payload(resources.replace(resources.find(address(resource)), sent.read()));
    }

    /** A new path relocates the resource. */
    @PatchMapping("{*resource}")
    ApiResourcePayload change(@PathVariable String resource, @Body Sent<ApiResourceInput> sent) {
        return trees.payload(resources.change(resources.find(address(resource)), sent.read()));
    }

    /** Can be undone by creating the resource again. */
    @DeleteMapping("{*resource}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String resource) {
        resources.delete(resources.find(address(resource)));
    }

    private ApiResource found(String resource) {
        OptionalLong id = Ids.read(resource.substring(1));
        return id.isPresent()
                ? repository
                        .findById(id.getAsLong())
                        .filter(known -> !known.isDeleted())
                        .orElseThrow(NotFound::new)
                : resources.find(address(resource));
    }

    /** The rest of a path begins with a slash. */
    private static ResourceAddress address(String rest) {
        return ResourceAddress.parse(rest.substring(1));
    }
}
