package dev.understudy.matillion.userconfig;

/** What a login may do in the instance. Read-only excludes the other three flags, wherever they come from. */
record LoginFlags(boolean admin, boolean api, boolean projectAdmin, boolean readOnly) {

    LoginFlags {
        admin = admin && !readOnly;
        api = api && !readOnly;
        projectAdmin = projectAdmin && !readOnly;
    }
}
