package fr.cofrap.project.docs;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.LogCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;

/**
 * A deployment to production that switched, and was no repetition of the one before.
 *
 * @param commit what it put there
 * @param result what its verification made of it: passed, returned (by itself) or failed
 * @param news what it brought that the one before had not; nothing when it only went back
 */
record Deployment(String commit, Instant start, Instant end, String result, List<Commit> news) {

  /** Refused before anything was touched, or tried beside what served: nobody was served by it. */
  private static final Set<String> SERVED_NOBODY = Set.of("refused", "untouched");

  /** A commit: when its author wrote it, and its first line. */
  record Commit(Instant time, String subject) {}

  /** As the tags {@code deploy/production/…} say, that scripts/delivery/deploy leaves. */
  static List<Deployment> all(Path repository) throws IOException, GitAPIException {
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
    return all;
  }

  private static List<Commit> news(Git git, ObjectId live, ObjectId commit)
      throws IOException, GitAPIException {
    LogCommand log = git.log().setRevFilter(RevFilter.NO_MERGES);
    log = live == null ? log.add(commit).setMaxCount(1) : log.addRange(live, commit);
    return StreamSupport.stream(log.call().spliterator(), false)
        .map(it -> new Commit(it.getAuthorIdent().getWhenAsInstant(), it.getShortMessage()))
        .toList();
  }

  boolean passed() {
    return result.equals("passed");
  }

  boolean back() {
    return news.isEmpty();
  }

  /** It went back, or brought nothing but repairs, in the words of Conventional Commits. */
  boolean rework() {
    return news.stream().allMatch(it -> it.subject().matches("fix[(!:].*"));
  }
}
