// Installs what package-lock.json names, here or in the folder given, unless that is what is installed already.
import { execSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(process.argv[2] ?? fileURLToPath(new URL(".", import.meta.url)));
const MARK = "node_modules/.installed-lock";
const lock = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

if (!existsSync(MARK) || readFileSync(MARK, "utf8") !== lock) {
  execSync("npm ci --no-audit --no-fund", { stdio: "inherit" });
  writeFileSync(MARK, lock);
}
