package com.example.articles;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What somebody has written for the catalog, and wants to be sure of. */
record MySdk(String baseUrl, String token) {

    /** The token is worth nothing any more. */
    static final class Expired extends RuntimeException {}

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** All articles, as JSON. */
    String articles() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/integration/v1/article/"))
                .header("Token", token)
                .build();
        HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString());
        if (response.statusCode() == 403 && response.body().contains("credentials")) {
            throw new Expired();
        }
        return response.body();
    }
}
