package dev.understudy.testkit;

import java.time.Duration;
import java.util.Optional;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** The server as a container, for Testcontainers. */
public final class UnderstudyContainer extends GenericContainer<UnderstudyContainer> {

    private static final int PORT = 8080;

    /** Of an image that was built with {@code docker/Dockerfile}, as it is called here or in your registry. */
    public UnderstudyContainer(String image) {
        super(DockerImageName.parse(image));
        withExposedPorts(PORT);
        withEnv("JAVA_OPTS", "-XX:TieredStopAtLevel=1"); // it lives for minutes
        waitingFor(Wait.forHttp("/actuator/health").withStartupTimeout(Duration.ofMinutes(2)));
    }

    /** Where it is, once it has been started; worlds are made by {@link #server()}. */
    public String baseUrl() {
        return "http://" + getHost() + ":" + getMappedPort(PORT);
    }

    /** The server in it, called with the key that its environment says. */
    public Server server() {
        return Server.at(baseUrl(), Optional.ofNullable(getEnvMap().get(PackagedServer.KEY)));
    }
}
