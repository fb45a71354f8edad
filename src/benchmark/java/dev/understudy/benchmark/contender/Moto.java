package dev.understudy.benchmark.contender;

import dev.understudy.benchmark.contender.Articles.Answers;
import dev.understudy.benchmark.server.Call;
import dev.understudy.benchmark.server.Launch;
import dev.understudy.benchmark.server.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import tools.jackson.databind.json.JsonMapper;

/** Moto's server, in whose DynamoDB the same articles lie as items. It looks at no token, just for whom a call is. */
public record Moto(Launch launch, Answers answers) implements Contender {

    private static final String SIGNED_FOR =
            "AWS4-HMAC-SHA256 Credential=any/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=any";

    static Moto of(Path program, Answers answers) {
        List<String> command = List.of(program.toString(), "-H", "127.0.0.1", "-p", "{port}");
        return new Moto(new Launch("Moto", command, call("ListTables", "{}")), answers);
    }

    @Override
    public void prepare(Server server) throws IOException {
        server.send(call("CreateTable", """
                {"TableName": "article", "BillingMode": "PAY_PER_REQUEST",
                 "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "N"}],
                 "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}"""));
        for (long number = 0; number < Articles.COUNT; number++) {
            server.send(put(Articles.id(number), answers.article()));
        }
    }

    @Override
    public Optional<LongFunction<Call>> calls(Work work) {
        return Optional.of(
                switch (work) {
                    case READ -> number -> get(Articles.id(number));
                    case LIST -> number -> list(Articles.id(Articles.skip(number)));
                    case WRITE -> number -> put(1_000_000 + number, Articles.written(number));
                });
    }

    private static Call get(long id) {
        return call("GetItem", """
                {"TableName": "article", "Key": {"id": {"N": "%d"}}}""".formatted(id));
    }

    private static Call list(long behind) {
        return call("Scan", """
                {"TableName": "article", "Limit": 100, "ExclusiveStartKey": {"id": {"N": "%d"}}}""".formatted(behind));
    }

    private static Call put(long id, String article) {
        return call("PutItem", """
                {"TableName": "article", "Item": {"id": {"N": "%d"}, "article": {"S": %s}}}""".formatted(id, JsonMapper.shared().writeValueAsString(article)));
    }

    private static Call call(String action, String json) {
        return Call.post("/", json)
                .with("Content-Type", "application/x-amz-json-1.0")
                .with("X-Amz-Target", "DynamoDB_20120810." + action)
                .with("Authorization", SIGNED_FOR);
    }
}
