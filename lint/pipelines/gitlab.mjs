// Which jobs of GitLab's pipeline an event reaches, as gitlab-ci-local computes it, in a repository of its own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RUNNER = fileURLToPath(new URL("../node_modules/gitlab-ci-local/src/index.js", import.meta.url));
// What an event says, which the runner would rather guess.
const SAID = ["CI_PIPELINE_SOURCE", "CI_COMMIT_TAG", "CI_COMMIT_BRANCH", "CI_MERGE_REQUEST_IID"];
const IDENTITY = ["-c", "user.name=test", "-c", "user.email=test@cofrap.invalid"];

/** A throw-away repository with that pipeline, and the runner in it. */
export const open = (pipeline) => {
  const folder = mkdtempSync(join(tmpdir(), "pipeline-"));
  const git = (...words) => execFileSync("git", [...IDENTITY, ...words], { cwd: folder, stdio: "pipe" });
  git("init", "--quiet", "--initial-branch=main");
  git("remote", "add", "origin", "git@gitlab.example.org:team/accounts.git");
  writeFileSync(join(folder, ".gitlab-ci.yml"), pipeline);
  git("add", ".");
  git("commit", "--quiet", "--message", "test: a pipeline");
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  const run = (...words) =>
    execFileSync(process.execPath, [RUNNER, ...words], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, HOME: folder, GCL_IGNORE_PREDEFINED_VARS: SAID.join() },
      stdio: ["ignore", "pipe", "pipe"],
    });
  return { run, close: () => rmSync(folder, { recursive: true, force: true }) };
};

/** The pipeline against GitLab's own schema. */
export const validate = ({ run }) => run("--list-json", "--json-schema-validation");

/** The names of the jobs that run, in the order of the file. */
export const reached = ({ run }, pipeline, event, registry) => {
  if (!started(pipeline.workflow.rules, event)) {
    return [];
  }
  const variables = { ...event, ...(registry && { COFRAP_REGISTRY: registry }) };
  const options = Object.entries(variables).flatMap(([name, value]) =>
    value === null ? ["--unset-variable", name] : ["--variable", `${name}=${value}`],
  );
  const jobs = JSON.parse(run("--list-json", "--no-json-schema-validation", ...options));
  const running = jobs.filter(({ when }) => when !== "never").map(({ name }) => name.replace(/: \[.*/, ""));
  const every = [...new Set(running)];
  return every.filter((name) => (pipeline[name].needs ?? []).every((it) => every.includes(it)));
};

/** The runner knows nothing of `workflow`: a pipeline without one of these does not start. */
const started = (rules, event) =>
  rules.some(({ if: condition }) => {
    switch (condition) {
      case '$CI_PIPELINE_SOURCE == "merge_request_event"':
        return event.CI_PIPELINE_SOURCE === "merge_request_event";
      case "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH":
        return event.CI_COMMIT_BRANCH === "main";
      case "$CI_COMMIT_TAG =~ /^v/":
        return /^v/.test(event.CI_COMMIT_TAG ?? "");
      default:
        throw new Error(`unknown in workflow: ${condition}`);
    }
  });

const HIDDEN = ["stages", "workflow", "default", "variables"];

/** Its jobs, by name. */
export const jobs = (pipeline) =>
  Object.fromEntries(Object.entries(pipeline).filter(([name]) => !HIDDEN.includes(name) && !name.startsWith(".")));

/** What a job calls, one command each. */
export const commands = (job) => job.script.map((line) => line.replace("$CI_COMMIT_TAG", "$TAG"));

/** What nobody may write in the pipeline, and where it is. */
export const faults = (pipeline) =>
  Object.entries(jobs(pipeline)).flatMap(
    ([name, { script, resource_group: guard, environment, rules, interruptible }]) => {
      const found = [];
      const deploys = /deploy |rollback|confirm/.test(script.join());
      if (deploys && !guard?.startsWith("deploy-")) {
        found.push("two promotions could cross");
      }
      if (deploys && interruptible) {
        found.push("a deployment could be cancelled in its middle");
      }
      if (/deploy |rollback|confirm|attest/.test(script.join()) && !environment) {
        found.push("its secrets belong to an environment");
      }
      if (/deploy production/.test(script.join()) && !rules.every(({ when }) => when === "manual")) {
        found.push("nobody approves");
      }
      if (script.some((line) => !/^(\.\/verify|scripts\/)/.test(line) || /[\n;|&]/.test(line))) {
        found.push("more than a script is called");
      }
      return found.map((what) => `.gitlab-ci.yml, ${name}: ${what}`);
    },
  );
