package io.tenantpact.contracts.provider.postgres;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.PullImageResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** PostgreSQL in a container; the container ends with the JVM. */
final class ContainerPostgres {

  static final String DEFAULT_IMAGE = "postgres:18-alpine";

  private static final int PULL_LIMIT_SECONDS = 20;

  private final DockerImageName image;

  ContainerPostgres(String image) {
    this.image = DockerImageName.parse(image).asCompatibleSubstituteFor("postgres");
  }

  /**
   * Why no container can run here, or nothing if one can.
   *
   * <p>Looks for an engine's socket first: asking Testcontainers costs half a second where there is
   * none.
   */
  Optional<String> hindrance() {
    if (!engineMayAnswer()) {
      return Optional.of("no Docker engine");
    }
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of("the Docker engine does not answer");
    }
    return imageHindrance(DockerClientFactory.lazyClient());
  }

  @SuppressWarnings("resource") // stopped by the shutdown hook or by Testcontainers' reaper
  RunningPostgres start(String why) {
    var container =
        new PostgreSQLContainer(image)
            .withCommand(
                "postgres",
                "-c",
                "fsync=off",
                "-c",
                "synchronous_commit=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "max_connections=200");
    try {
      container.start();
    } catch (RuntimeException e) {
      throw new PostgresUnavailable(
          "expected a container of "
              + image
              + " to start, but it did not ("
              + e.getMessage()
              + "); start a Docker engine that has the image, or set tenantpact.postgres=embedded");
    }
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-postgres"));
    return new RunningPostgres(
        "container of " + image,
        container.getJdbcUrl(),
        container.getUsername(),
        container.getPassword(),
        why);
  }

  private static boolean engineMayAnswer() {
    var home = System.getProperty("user.home");
    return System.getenv("DOCKER_HOST") != null
        || File.separatorChar == '\\'
        || Files.exists(Path.of("/var/run/docker.sock"))
        || Files.exists(Path.of(home, ".docker", "run", "docker.sock"))
        || Files.exists(Path.of(home, ".testcontainers.properties"))
        || rootlessSocketExists();
  }

  private static boolean rootlessSocketExists() {
    var runtime = System.getenv("XDG_RUNTIME_DIR");
    return runtime != null && Files.exists(Path.of(runtime, "docker.sock"));
  }

  private Optional<String> imageHindrance(DockerClient docker) {
    var name = image.asCanonicalNameString();
    try {
      docker.inspectImageCmd(name).exec();
      return Optional.empty();
    } catch (NotFoundException absent) {
      return pulled(docker, name)
          ? Optional.empty()
          : Optional.of(
              "image " + name + " is neither here nor pulled in " + PULL_LIMIT_SECONDS + " s");
    }
  }

  private static boolean pulled(DockerClient docker, String name) {
    try {
      return docker
          .pullImageCmd(name)
          .exec(new PullImageResultCallback())
          .awaitCompletion(PULL_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (DockerException e) {
      return false;
    }
  }
}
