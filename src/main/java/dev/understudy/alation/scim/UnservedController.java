package dev.understudy.alation.scim;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** What SCIM has, and the real service does without. */
@Hidden
@RestController
class UnservedController {

    @RequestMapping(
            path = {"/scim/v2", "/scim/v2/Me", "/scim/v2/Bulk", "/scim/v2/.search"},
            method = {
                RequestMethod.GET,
                RequestMethod.POST,
                RequestMethod.PUT,
                RequestMethod.PATCH,
                RequestMethod.DELETE
            })
    void refuse() {
        throw ScimFailure.notImplemented();
    }
}
