package fr.cofrap.accounts.platform.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The chart of OpenFaaS")
class ChartTest {

  private static final String CHART = "the chart that was read";
  private static final String OTHER = "a chart published again under the same number";

  @TempDir private Path folder;

  private Publisher publisher;

  @BeforeAll
  static void ansible() {
    Playbook.need();
  }

  @BeforeEach
  void publish() throws IOException {
    publisher = Publisher.start("127.0.0.1");
    publisher.publish("/openfaas-15.0.4.tgz", CHART);
  }

  @AfterEach
  void close() {
    publisher.close();
  }

  @Test
  void isTakenOnce() {
    chart().run().succeeded();
    assertThat(taken()).hasContent(CHART);

    int asked = publisher.asked();
    chart().run().succeeded();
    assertThat(publisher.asked()).isEqualTo(asked);
  }

  @Test
  void isRefusedWhenItsSumIsNotThePinnedOne() {
    publisher.publish("/openfaas-15.0.4.tgz", OTHER);

    assertThat(chart().run().refused().words())
        .contains("le chart d’OpenFaaS 15.0.4 n’a pas pu être pris", "openfaas_chart");
    assertThat(taken()).doesNotExist();
  }

  @Test
  void isHeldToThatSumWhenItIsALocalArchive() throws IOException {
    Path local = Files.writeString(folder.resolve("ours.tgz"), CHART);
    chart().set("openfaas_chart", local.toString()).run().succeeded();
    assertThat(taken()).hasContent(CHART);

    Files.writeString(local, OTHER);
    assertThat(chart().set("openfaas_chart", local.toString()).run().refused().words())
        .contains("a pour somme " + Publisher.sha256(OTHER.getBytes()));
    assertThat(taken()).hasContent(CHART);
  }

  @Test
  void isUsedAsItIsWhenItIsAFolder() {
    chart().set("openfaas_chart", folder.toString()).run().succeeded();
    assertThat(publisher.asked()).isZero();
    assertThat(taken()).doesNotExist();
  }

  private Path taken() {
    return folder.resolve("openfaas-15.0.4.tgz");
  }

  private Playbook chart() {
    return Playbook.part("openfaas", "chart")
        .set("cofrap_directory", folder.toString())
        .set("openfaas_chart_repository", publisher.address())
        .set("openfaas_chart_version", "15.0.4")
        .set("openfaas_chart_sha256", Publisher.sha256(CHART.getBytes()));
  }
}
