package fr.cofrap.project.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.statistics.descriptive.Median;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.LogCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * What the field looks at (DORA, 2024): how often, how fast, how many fail, how long until it is
 * well again, how much is rework. Fewer than ten deployments say nothing.
 */
public record Indicators(List<Deployment> all) {

  static final int ENOUGH = 10;

  /** Refused before anything was touched, or tried beside what served: nobody was served by it. */
  private static final Set<String> SERVED_NOBODY = Set.of("refused", "untouched");

  /** A commit: when its author wrote it, and its first line. */
  record Commit(Instant time, String subject) {}

  /**
   * A deployment to production that switched, and was no repetition of the one before.
   *
   * @param commit what it put there
   * @param result what its verification made of it: passed, returned (by itself) or failed
   * @param news what it brought that the one before had not; nothing when it only went back
   */
  record Deployment(String commit, Instant start, Instant end, String result, List<Commit> news) {

    boolean passed() {
      return result.equals("passed");
    }

    /** It went back, or brought nothing but repairs, in the words of Conventional Commits. */
    boolean rework() {
      return news.stream().allMatch(it -> it.subject().matches("fix[(!:].*"));
    }
  }

  /** Prints them for this repository: each deployment changes them, and nothing keeps them. */
  public static void main(String[] arguments) throws Exception {
    System.out.print(Templates.text("livraisons", of(Path.of("."))));
  }

  /** As the tags {@code deploy/production/…} say, that scripts/delivery/deploy leaves. */
  static Indicators of(Path repository) throws IOException, GitAPIException {
    List<Deployment> all = new ArrayList<>();
    try (Git git = Git.open(repository.toFile());
        RevWalk tags = new RevWalk(git.getRepository())) {
      ObjectId live = null;
      for (Ref it :
          git.getRepository().getRefDatabase().getRefsByPrefix("refs/tags/deploy/production/")) {
        RevTag tag = tags.parseTag(it.getObjectId());
        Properties said = new Properties();
        said.load(new StringReader(tag.getFullMessage()));
        String result = said.getProperty("result");
        if (!tag.getObject().equals(live) && !SERVED_NOBODY.contains(result)) {
          Instant start = Instant.parse(said.getProperty("start"));
          Instant end = Instant.parse(said.getProperty("end"));
          List<Commit> news = news(git, live, tag.getObject());
          all.add(new Deployment(tag.getObject().name(), start, end, result, news));
        }
        live = result.equals("passed") ? tag.getObject() : live;
      }
    }
    return new Indicators(all);
  }

  private static List<Commit> news(Git git, ObjectId live, ObjectId commit)
      throws IOException, GitAPIException {
    LogCommand log = git.log().setRevFilter(RevFilter.NO_MERGES);
    log = live == null ? log.add(commit).setMaxCount(1) : log.addRange(live, commit);
    return StreamSupport.stream(log.call().spliterator(), false)
        .map(it -> new Commit(it.getAuthorIdent().getWhenAsInstant(), it.getShortMessage()))
        .toList();
  }

  /** What the page says of each, in its order. */
  public List<String> values() {
    if (all.size() < ENOUGH) {
      return Collections.nCopies(5, "données insuffisantes");
    }
    List<Deployment> passed = all.stream().filter(Deployment::passed).toList();
    Duration between = Duration.between(all.get(0).end(), all.get(all.size() - 1).end());
    Map<Deployment, Optional<Duration>> failures = failures();
    Stream<Duration> delays =
        passed.stream()
            .flatMap(it -> it.news().stream().map(n -> Duration.between(n.time(), it.end())));
    return List.of(
        French.ratio(passed.size() / Math.max(1, between.toHours() / 24.0 / 7), 1),
        median(delays),
        share(failures.size(), all.stream().filter(it -> !it.news().isEmpty()).count()),
        median(failures.values().stream().flatMap(Optional::stream)),
        share(passed.stream().filter(Deployment::rework).count(), passed.size()));
  }

  /**
   * What did not pass, or was taken back since, and how long until production was well again. A
   * version that comes back takes back every one since; the last alone, where it is not known.
   */
  private Map<Deployment, Optional<Duration>> failures() {
    Map<Deployment, Optional<Duration>> failures = new LinkedHashMap<>();
    List<Deployment> serving = new ArrayList<>();
    for (Deployment it : all) {
      if (it.news().isEmpty()) {
        List<String> commits = serving.stream().map(Deployment::commit).toList();
        int kept = commits.lastIndexOf(it.commit());
        int from = kept < 0 ? Math.max(0, commits.size() - 1) : kept + 1;
        List<Deployment> takenBack = serving.subList(from, serving.size());
        takenBack.forEach(left -> failures.put(left, recovery(left, it)));
        takenBack.clear();
      } else if (it.passed()) {
        serving.add(it);
      } else {
        failures.put(it, recovery(it, it));
      }
    }
    return failures;
  }

  /** From a failure's start until its own return, or the end of the first that passed since. */
  private Optional<Duration> recovery(Deployment failed, Deployment since) {
    return all.stream()
        .skip(all.indexOf(since))
        .filter(it -> it.passed() || it == failed && it.result().equals("returned"))
        .findFirst()
        .map(it -> Duration.between(failed.start(), it.end()));
  }

  private static String median(Stream<Duration> times) {
    double[] hours = times.mapToDouble(it -> it.toMinutes() / 60.0).toArray();
    return hours.length == 0
        ? "aucun"
        : French.ratio(Median.withDefaults().evaluate(hours), 1) + " h";
  }

  private static String share(long some, long all) {
    return all == 0 ? "aucun" : French.ratio(100.0 * some / all, 1) + " %";
  }
}
