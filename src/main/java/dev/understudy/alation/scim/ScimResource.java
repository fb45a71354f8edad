package dev.understudy.alation.scim;

/** What is answered alone with its location in a header, and of which clients may ask for some attributes only. */
interface ScimResource {

    Meta meta();
}
