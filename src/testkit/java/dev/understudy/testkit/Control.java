package dev.understudy.testkit;

/** Calls of the control plane, all of which have to go well. */
record Control(Client client, String base) {

    Response get(String path) {
        return send("GET", path, null);
    }

    Response put(String path) {
        return send("PUT", path, null);
    }

    Response put(String path, Object body) {
        return send("PUT", path, body);
    }

    Response post(String path) {
        return send("POST", path, null);
    }

    Response post(String path, Object body) {
        return send("POST", path, body);
    }

    Response delete(String path) {
        return send("DELETE", path, null);
    }

    private Response send(String method, String path, Object body) {
        return client.send(method, base + path, body).assertSucceeded();
    }
}
