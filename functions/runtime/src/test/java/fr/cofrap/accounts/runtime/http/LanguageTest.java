package fr.cofrap.accounts.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A refusal is explained")
class LanguageTest {

  @ParameterizedTest(name = "to \"{0}\"")
  @ValueSource(
      strings = {
        "en",
        "EN",
        "en-GB",
        "en-US,en;q=0.9",
        "en, fr",
        "fr;q=0.5, en",
        "de, en",
        "en;q=0.001",
        "*, en;q=0.5",
        "zh-Hant-TW, en;q=0.8, fr;q=0.7",
        "en,,"
      })
  void inEnglishToThoseWhoPreferIt(String header) {
    assertThat(Language.preferred(header)).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest(name = "to \"{0}\"")
  @ValueSource(
      strings = {
        "fr",
        "fr-CA",
        "fr, en",
        "en;q=0.5, fr",
        "fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7",
        "*",
        "de",
        "ar",
        "en;q=0",
        "en;q=0, fr",
        "x-klingon",
        "english"
      })
  void inFrenchToAllOthers(String header) {
    assertThat(Language.preferred(header)).isEqualTo(Locale.FRENCH);
  }

  @ParameterizedTest(name = "to \"{0}\"")
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        ",",
        ";;",
        "en;q=",
        "en;q=two",
        "en;q=2",
        "en;q=-1",
        "en_US",
        "é",
        "en;;q=1",
        "-",
        "--",
        "\u0000",
        "<script>",
        "en;q=0.5;q=1",
        "en-"
      })
  void inFrenchWhenTheHeaderIsMissingOrMalformed(String header) {
    assertThat(Language.preferred(header)).isEqualTo(Locale.FRENCH);
  }

  /** What the JDK reads in milliseconds each: one more on each call fills two cores. */
  @ParameterizedTest(name = "\"{0}\" and its subtags")
  @ValueSource(strings = {"x", "en", "aa-bb"})
  void forNextToNothingHoweverOftenItIsAsked(String tag) {
    String header = tag + "-a".repeat((256 - tag.length()) / 2);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();

    for (int i = 0; i < 5_000; i++) {
      Language.preferred(header);
    }

    // of this thread, whatever else the machine does
    assertThat(threads.getCurrentThreadCpuTime() - before).isLessThan(2_000_000_000);
  }

  /** Eight kilobytes are as much as the server lets in. */
  @ParameterizedTest(name = "\"{0}\" again and again")
  @ValueSource(strings = {"a-", "*-", "-", "a,", "en,", "en;q=0.5,", "abcdefgh-"})
  @Timeout(2)
  void inFrenchAndAtOnceWhenTheHeaderIsEndless(String piece) {
    assertThat(Language.preferred(piece.repeat(8000 / piece.length()))).isEqualTo(Locale.FRENCH);
  }

  @ParameterizedTest(name = "\"{0}\" again and again")
  @ValueSource(strings = {"a-", "*-", "-", "a,", "abcdefgh-"})
  @Timeout(2)
  void atOnceWhenTheHeaderIsAsLongAsMayBe(String piece) {
    String header = piece.repeat(256 / piece.length());

    assertThat(Language.preferred(header)).isEqualTo(Locale.FRENCH);
    assertThat(Language.preferred("en" + ", de".repeat(63))).isEqualTo(Locale.ENGLISH);
  }
}
