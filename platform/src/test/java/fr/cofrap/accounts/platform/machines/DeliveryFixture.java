package fr.cofrap.accounts.platform.machines;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps of a delivery, in a repository of the test's own and against a real registry. Ansible,
 * the scenarios and cosign are stand-ins that answer what the test says: what is looked at is what
 * the steps make of their answers.
 */
abstract class DeliveryFixture {

  @TempDir private Path folder;
  private DebianRegistry registry;
  private DeliveryFolder delivery;

  protected Path folder() {
    return folder;
  }

  protected DebianRegistry registry() {
    return registry;
  }

  protected DeliveryFolder delivery() {
    return delivery;
  }

  @BeforeEach
  final void open() throws Exception {
    registry = DebianRegistry.start(folder, true);
    delivery = DeliveryFolder.make(folder, registry.address() + "/cofrap");
  }

  @AfterEach
  final void close() {
    registry.close();
  }

  /** Publishes the images of the last commit, for these architectures. */
  protected void publish(String... architectures) throws Exception {
    String tag = delivery.sh("echo git-$(git rev-parse --short=12 HEAD)").output().strip();
    for (String image : DebianRegistry.IMAGES) {
      registry.pushIndex("cofrap/" + image, tag, tag, architectures);
    }
  }

  protected void staged() throws Exception {
    publish("amd64", "arm64");
    delivery.step("freeze").succeeded();
    delivery.step("deploy staging").succeeded();
  }

  protected static List<String> images(String record) {
    return record.lines().filter(it -> it.startsWith("image: ")).toList();
  }

  /** Puts another version into production. */
  protected void next() throws Exception {
    delivery.sh("git commit -q --allow-empty -m next").succeeded();
    staged();
    delivery.step("deploy production").succeeded();
  }

  /** Puts another version into production, which fails there and is not undone. */
  protected void nextFails() throws Exception {
    delivery().sh("git commit -q --allow-empty -m next").succeeded();
    staged();
    delivery().release("switched", 2);
    delivery().step("deploy production").refused();
  }

  protected String served() throws Exception {
    return images(delivery.newest("production")).toString();
  }
}
