import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Rows } from "../../src/engine/answers.ts";

/** An unprivileged user to run the server as, where the tests run as root (which PostgreSQL refuses). */
const NOBODY = 65_534;
const SEPARATOR = "--- next ---";

export interface PostgresServer {
  /** Folder of its socket: the host, for those who connect. Its user is `smap`, its database `postgres`. */
  readonly folder: string;
  /** Runs statements, then questions; the rows of each question. */
  readonly ask: (statements: readonly string[], questions: readonly string[]) => readonly Rows[];
  readonly stop: () => void;
}

/** Starts a server of this machine's PostgreSQL on a socket of its own; undefined where none is installed. */
export function startPostgres(): PostgresServer | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), "smap-pg-"));
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const run = (program: string, given: readonly string[]) =>
    spawnSync(program, given, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 256 * 1024 * 1024,
      env: {
        PATH: [process.env.PATH ?? "", ...installed()].join(path.delimiter),
        LC_ALL: "C",
        HOME: folder,
        PGTZ: "Pacific/Kiritimati",
      },
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    });
  const data = path.join(folder, "data");
  const made = run("initdb", ["-D", data, "-U", "smap", "--auth=trust", "-E", "UTF8", "--locale=C"]);
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true });
    if (made.error === undefined) throw new Error(made.stderr);
    return undefined;
  }
  const options = `-k ${folder} -c listen_addresses='' -c fsync=off`;
  run("pg_ctl", ["-D", data, "-o", options, "-l", path.join(folder, "log"), "-w", "start"]);
  return {
    folder,
    ask: (statements, questions) => {
      const file = path.join(folder, "script.sql");
      const lines = [...statements, ...questions.flatMap((each) => [each, `\\echo ${SEPARATOR}`])];
      writeFileSync(file, lines.map((each) => (each.startsWith("\\") ? each : `${each};`)).join("\n"));
      const flags = [
        "-h",
        folder,
        "-U",
        "smap",
        "-d",
        "postgres",
        "-X",
        "-q",
        "-A",
        "-t",
        "-v",
        "ON_ERROR_STOP=1",
      ];
      const { stdout, stderr, status } = run("psql", [...flags, "-f", file]);
      if (status !== 0) throw new Error(stderr);
      return stdout.split(`${SEPARATOR}\n`).slice(0, questions.length).map(rowsOf);
    },
    stop: () => {
      run("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Debian keeps the server's programs off the path, a folder a version. */
function installed(): readonly string[] {
  const versions = "/usr/lib/postgresql";
  if (!existsSync(versions)) return [];
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(versions, version, "bin"));
}

function rowsOf(text: string): Rows {
  const lines = text.split("\n").filter((line) => line !== "");
  return lines.map((line) => line.split("|").map((cell) => (cell === "" ? null : Number(cell))));
}
