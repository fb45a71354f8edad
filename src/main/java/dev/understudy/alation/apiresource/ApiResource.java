package dev.understudy.alation.apiresource;

import dev.understudy.auth.Secrets;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** A described endpoint, or a folder on the way to it. */
@Entity
public class ApiResource {

    static final String OTYPE = "api_resource";
    static final String FOLDER_OTYPE = "api_resource_folder";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private boolean folder;
    private @Nullable Long parentId;
    private String name;
    private String requestType;
    private String resourceUrl;
    private String responseType;

    /** The digest of what there is only one of: a resource of an address, a folder of a name in another. */
    private String place;

    private boolean deleted;

    @SuppressWarnings("NullAway.Init")
    protected ApiResource() {}

    private ApiResource(
            boolean folder, @Nullable Long parentId, String name, String requestType, String url, String responseType) {
        this.folder = folder;
        this.parentId = parentId;
        this.name = name;
        this.requestType = requestType;
        this.resourceUrl = url;
        this.responseType = responseType;
        this.place = folder ? place(parentId, name) : place(new ResourceAddress(requestType, url));
    }

    static String place(ResourceAddress address) {
        return Secrets.digest(address.method() + ":" + address.url());
    }

    static String place(@Nullable Long parentId, String folder) {
        return Secrets.digest("folder:" + (parentId == null ? "" : parentId) + "/" + folder);
    }

    static ApiResource folder(@Nullable Long parentId, String name) {
        return new ApiResource(true, parentId, name, "", "", "");
    }

    static ApiResource resource(ResourceAddress address, @Nullable Long parentId, String name, String responseType) {
        return new ApiResource(false, parentId, name, address.method(), address.url(), responseType);
    }

    /** Puts the resource into another folder, or under another name. */
    void relocate(@Nullable Long newParentId, String newName) {
        parentId = newParentId;
        name = newName;
    }

    void respondWith(String newResponseType) {
        responseType = newResponseType;
    }

    void delete() {
        deleted = true;
    }

    void resurrect() {
        deleted = false;
    }

    long id() {
        return id;
    }

    boolean isFolder() {
        return folder;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    /** The last element of the path. */
    String name() {
        return name;
    }

    String requestType() {
        return requestType;
    }

    String resourceUrl() {
        return resourceUrl;
    }

    String responseType() {
        return responseType;
    }

    boolean isDeleted() {
        return deleted;
    }
}
