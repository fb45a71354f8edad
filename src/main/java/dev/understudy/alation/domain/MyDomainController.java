package dev.understudy.alation.domain;

import dev.understudy.alation.core.body.Body;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** My Domains API (row 75); the reference pages have it under {@code fed_catalog}. There is no way to read it. */
@RestController
@Transactional
class MyDomainController {

    private final MyDomains myDomains;

    MyDomainController(MyDomains myDomains) {
        this.myDomains = myDomains;
    }

    /** For each domain named, the lists given replace those there are. */
    @PutMapping({"/integration/v1/my_domains/", "/integration/v1/fed_catalog/my_domains/"})
    List<MyDomainPayload> update(@Body(orSingle = true) List<MyDomainInput> fields) {
        return myDomains.assign(fields);
    }
}
