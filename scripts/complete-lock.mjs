/**
 * Adds to package-lock.json the optional packages for other systems that npm left out when the lock was made.
 *
 * Some packages ship a native part for each system as an optional dependency of its own. Where the registry at hand
 * lacks some of them, `npm install` leaves them out of the lock without a word, and `npm ci` then refuses the lock;
 * people on those systems would get no native part either. An entry needs no download: name, exact version, system,
 * processor and the word `optional`. Run it after every change of dependencies: `node scripts/complete-lock.mjs`;
 * with `--check` it only tells whether something is missing. A folder with a lock of its own may be named.
 */
import { readFileSync, writeFileSync } from "node:fs";

const SYSTEMS = new Set([
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
]);
const PROCESSORS = new Set([
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
]);

const folder = process.argv.slice(2).find((each) => !each.startsWith("--")) ?? ".";
const place = new URL(`../${folder}/package-lock.json`, import.meta.url);
const lock = JSON.parse(readFileSync(place, "utf8"));
const added = new Map();

for (const [folder, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(folder, name) || added.has(name)) continue;
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
      throw new Error(`${folder} asks for ${name} ${version}; only an exact version can be added`);
    }
    const { os, cpu, libc } = systemOf(name, Object.keys(entry.optionalDependencies));
    added.set(name, {
      version,
      cpu,
      ...(entry.dev === true ? { dev: true } : {}),
      ...(libc === undefined ? {} : { libc }),
      ...(entry.license === undefined ? {} : { license: entry.license }),
      optional: true,
      os,
    });
  }
}

if (process.argv.includes("--check")) {
  for (const name of added.keys()) console.error(`package-lock.json lacks ${name}`);
  process.exitCode = added.size === 0 ? 0 : 1;
} else {
  for (const [name, entry] of added) lock.packages[`node_modules/${name}`] = entry;
  const [[root, self], ...others] = Object.entries(lock.packages);
  others.sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries([[root, self], ...others]);
  writeFileSync(place, `${JSON.stringify(lock, undefined, 2)}\n`);
  console.log(`added ${added.size} optional packages to package-lock.json`);
}

/** True where the lock holds the package for this dependent: in its own folder or in one above. */
function isLocked(folder, name) {
  for (let at = folder; ; at = at.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (lock.packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`] !== undefined) return true;
    if (at === "") return false;
  }
}

/** What a package of this name is for, by the words of its last part and by the packages beside it. */
function systemOf(name, siblings) {
  const words = name.split("/").pop().split(/[-_]/);
  const os = words.find((word) => SYSTEMS.has(word));
  const cpu = words.find((word) => PROCESSORS.has(word));
  if (os === undefined || cpu === undefined) throw new Error(`cannot tell the system of ${name}`);
  if (os !== "linux") return { os: [os], cpu: [cpu] };
  if (words.some((word) => word.startsWith("musl"))) return { os: [os], cpu: [cpu], libc: ["musl"] };
  const twins = [`${name}-musl`, name.replace(/-gnu(eabihf)?$/, "-musl$1")];
  const hasTwin = twins.some((twin) => twin !== name && siblings.includes(twin));
  return { os: [os], cpu: [cpu], ...(hasTwin ? { libc: ["glibc"] } : {}) };
}
