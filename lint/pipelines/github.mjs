// Which jobs of GitHub's workflows an event reaches: its triggers, `needs` and `if`, for as much of them as ours use.

/** A condition's value. Words that are not known here are an error, so that none is passed over. */
export const holds = (condition, context) => {
  const token = /\s*('[^']*'|==|!=|&&|\|\||[!(),]|[A-Za-z_][\w.]*)/y;
  let script = "";
  while (token.lastIndex < condition.trimEnd().length) {
    const [, word] = token.exec(condition) ?? [];
    if (word === undefined) {
      throw new Error(`unknown in a condition: ${condition}`);
    }
    if (word === "startsWith") {
      script += "startsWith";
    } else if (/^[A-Za-z_]/.test(word)) {
      script += JSON.stringify(word.split(".").reduce((value, name) => value?.[name], context) ?? "");
    } else {
      script += { "==": "===", "!=": "!==" }[word] ?? word;
    }
  }
  return Boolean(new Function("startsWith", `return ${script};`)((text, start) => text.startsWith(start)));
};

const matches = (patterns, name) =>
  patterns.some((pattern) => new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}$`).test(name));

/** Whether a workflow starts at all. */
const starts = (triggers, { event_name: name, ref }) => {
  if (!(name in triggers)) {
    return false;
  }
  const { branches, tags } = triggers[name] ?? {};
  if (name !== "push" || (!branches && !tags)) {
    return true;
  }
  const [, kind, short] = /^refs\/(heads|tags)\/(.*)$/.exec(ref);
  return matches((kind === "heads" ? branches : tags) ?? [], short);
};

/** The names of the jobs that run, in the order of the files. */
export const reached = (workflows, event, registry) => {
  const context = { github: event, inputs: event.inputs ?? {}, vars: { COFRAP_REGISTRY: registry } };
  return workflows.flatMap(({ on, jobs }) => {
    const running = [];
    for (const [name, { needs = [], if: condition = "'yes'" }] of Object.entries(starts(on, event) ? jobs : {})) {
      if ([needs].flat().every((it) => running.includes(it)) && holds(condition, context)) {
        running.push(name);
      }
    }
    return running;
  });
};

const lines = (job) => job.steps.flatMap(({ run }) => run ?? []);

/** What a job calls, one command each. */
export const commands = (job) => lines(job).map((line) => line.replace("$GITHUB_REF_NAME", "$TAG"));

/** What nobody may write in a workflow, and where it is. */
export const faults = (file, { on, permissions, jobs }) => {
  const found = [];
  const say = (job, what) => found.push(`${file}, ${job}: ${what}`);
  if ("pull_request_target" in on || "workflow_run" in on) {
    say("on", "a proposal would run with our secrets");
  }
  if (JSON.stringify(permissions) !== "{}") {
    say("permissions", "each job is to name the few rights it needs");
  }
  for (const [name, job] of Object.entries(jobs)) {
    const text = JSON.stringify(job);
    if (!job.permissions || !job["timeout-minutes"]) {
      say(name, "permissions and timeout-minutes are to be said");
    }
    if (text.includes("secrets.") && "pull_request" in on) {
      say(name, "a proposal would see a secret");
    }
    if (/secrets\.(COFRAP_OPERATOR|COSIGN)/.test(text) && !job.environment) {
      say(name, "these secrets belong to an environment, which says who may use them");
    }
    if (/deploy |rollback|confirm/.test(lines(job).join()) && !job.concurrency?.group?.startsWith("deploy-")) {
      say(name, "two promotions could cross");
    }
    // without the queue, a third that waits takes the place of the second
    if (job.concurrency && (job.concurrency["cancel-in-progress"] !== false || job.concurrency.queue !== "max")) {
      say(name, "a deployment could be cancelled, in its middle or in its queue");
    }
    job.steps.forEach(({ uses, run }) => {
      if (uses && !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses)) {
        say(name, `${uses} is to be named by its commit`);
      }
      if (run && (!/^(\.\/verify|scripts\/)/.test(run) || /[\n;|&]|\$\{\{/.test(run))) {
        say(name, `more than a script is called: ${run}`);
      }
    });
  }
  return found;
};
