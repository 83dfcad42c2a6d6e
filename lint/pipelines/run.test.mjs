// GitLab's pipeline of a commit of the main branch, run for real, in shell mode, in a repository of its own: the scripts call
// one another, hand over what they say they do, and leave the record of a deployment to staging. ./verify, the building of
// the images, the tools of their description, Ansible and the scenarios are stand-ins; git, skopeo and the registry are not.
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const RUNNER = fileURLToPath(new URL("../node_modules/gitlab-ci-local/src/index.js", import.meta.url));
const IMAGES = ["generate-password", "generate-2fa", "authenticate", "rotate-keys", "page"];
const missing = ["rsync", "skopeo", "docker-registry"].filter(
  (name) => spawnSync("sh", ["-c", `command -v ${name}`]).status !== 0,
);

const program = (path, body) => {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `#!/bin/bash\n${body}\n`);
  chmodSync(path, 0o755);
};

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** An image without any layer, for both architectures, in a folder that skopeo copies from. */
const image = (folder, name) => {
  const put = (mediaType, value, more = {}) => {
    const text = JSON.stringify(value);
    const hash = createHash("sha256").update(text).digest("hex");
    mkdirSync(join(folder, "blobs/sha256"), { recursive: true });
    writeFileSync(join(folder, "blobs/sha256", hash), text);
    return { mediaType, digest: `sha256:${hash}`, size: text.length, ...more };
  };
  const oci = (kind) => `application/vnd.oci.image.${kind}+json`;
  const manifests = ["amd64", "arm64"].map((architecture) => {
    const config = put(oci("config.v1"), {
      architecture,
      os: "linux",
      author: name,
      rootfs: { type: "layers", diff_ids: [] },
    });
    const manifest = { schemaVersion: 2, mediaType: oci("manifest.v1"), config, layers: [] };
    return put(oci("manifest.v1"), manifest, { platform: { architecture, os: "linux" } });
  });
  const index = put(oci("index.v1"), { schemaVersion: 2, mediaType: oci("index.v1"), manifests });
  writeFileSync(join(folder, "index.json"), JSON.stringify({ schemaVersion: 2, manifests: [index] }));
  writeFileSync(join(folder, "oci-layout"), '{"imageLayoutVersion": "1.0.0"}');
};

/** The repository, and around it the programs that stand in for others. */
const prepare = (folder, registry) => {
  const work = join(folder, "work");
  const git = (...words) => execFileSync("git", words, { cwd: work, stdio: "pipe" });
  mkdirSync(join(work, "ansible"), { recursive: true });
  cpSync(join(ROOT, "scripts"), join(work, "scripts"), { recursive: true });
  cpSync(join(ROOT, ".gitlab-ci.yml"), join(work, ".gitlab-ci.yml"));
  IMAGES.forEach((name) => {
    mkdirSync(join(folder, "oci", name), { recursive: true });
    image(join(folder, "oci", name), name);
  });
  program(join(work, "verify"), "echo verified");
  program(join(work, "ansible/README"), "");
  const copies = IMAGES.map(
    (name) =>
      `skopeo copy --quiet --all --dest-tls-verify=false oci:${folder}/oci/${name} docker://${registry}/${name}:$COFRAP_TAG`,
  );
  program(join(work, "scripts/images.sh"), `set -e\n${copies.join("\n")}`);
  program(join(work, "scripts/delivery/login"), "echo logged in");
  program(join(work, "scripts/delivery/tools"), "exit 0");
  program(join(work, "scripts/delivery/accept"), "echo accepted");
  for (const name of ["syft", "grype", "cosign"]) {
    program(join(folder, "programs", name), `echo ${name} "$@" >> ${folder}/told`);
  }
  program(join(folder, "programs/ansible-playbook"), `echo ansible-playbook "$@" >> ${folder}/told`);
  mkdirSync(join(folder, ".config/cofrap/staging"), { recursive: true });
  writeFileSync(join(folder, ".config/cofrap/staging/kubeconfig"), "");
  git("init", "--quiet", "--initial-branch=main");
  git("remote", "add", "origin", "git@gitlab.example.org:team/accounts.git");
  git("add", ".");
  git(
    "-c",
    "user.name=test",
    "-c",
    "user.email=test@cofrap.invalid",
    "commit",
    "--quiet",
    "--message",
    "test: a commit",
  );
  // the record is pushed there
  execFileSync("git", ["clone", "--quiet", "--bare", work, join(folder, "host.git")], { stdio: "pipe" });
  git("remote", "set-url", "--push", "origin", join(folder, "host.git"));
  git("update-ref", "refs/remotes/origin/main", "HEAD");
  git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main");
  return work;
};

const serve = async (folder) => {
  const port = await freePort();
  const settings = { version: "0.1", storage: { filesystem: { rootdirectory: `${folder}/registry` } } };
  settings.http = { addr: `127.0.0.1:${port}` };
  writeFileSync(join(folder, "registry.yml"), JSON.stringify(settings));
  const child = spawn("docker-registry", ["serve", join(folder, "registry.yml")], { stdio: "ignore" });
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/v2/`).catch(() => null);
    if (answer?.ok) {
      break;
    }
    await setTimeout(100);
  }
  return { address: `127.0.0.1:${port}/cofrap`, close: () => child.kill() };
};

const untried = missing.length > 0 && `non éprouvé : ${missing.join(", ")} manque (scripts/setup.sh les installe)`;

test("a commit of the main branch goes from verify to staging", { skip: untried }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "delivery-"));
  const registry = await serve(folder);
  try {
    const work = prepare(folder, registry.address);
    const variables = { CI_PIPELINE_SOURCE: "push", COFRAP_REGISTRY: registry.address, COFRAP_TLS_VERIFY: "false" };
    Object.assign(variables, { COSIGN_PRIVATE_KEY: "one", COSIGN_PUBLIC_KEY: "another" });
    const options = Object.entries(variables).flatMap(([name, value]) => ["--variable", `${name}=${value}`]);
    const run = spawnSync(
      process.execPath,
      [
        RUNNER,
        "--force-shell-executor",
        "--shell-isolation",
        "--concurrency=1",
        "--no-json-schema-validation",
        ...options,
      ],
      {
        cwd: work,
        encoding: "utf8",
        env: { ...process.env, HOME: folder, PATH: `${folder}/programs:${process.env.PATH}` },
      },
    );
    assert.equal(run.status, 0, `${run.stdout}${run.stderr}`);
    const record = execFileSync("git", ["for-each-ref", "--format=%(contents)", "refs/tags/deploy/staging"], {
      cwd: join(folder, "host.git"),
      encoding: "utf8",
    });
    assert.match(record, /^result: passed$/m);
    assert.equal(record.match(/^image: [\w-]+ sha256:[0-9a-f]{64}$/gm).length, IMAGES.length);
    const told = readFileSync(join(folder, "told"), "utf8");
    for (const name of IMAGES) {
      assert.match(told, new RegExp(`cosign sign .*${registry.address}/${name}@sha256:`));
      assert.match(told, new RegExp(`syft scan .*${registry.address}/${name}@sha256:`));
    }
    assert.match(told, /ansible-playbook release.yml -i inventories\/staging/);
  } finally {
    registry.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
