import { lstatSync } from "node:fs";
import path from "node:path";
import { logLine } from "../../index.ts";
import { gitText } from "../git.ts";
import { answerTo } from "../init/answers.ts";
import {
  type Origin,
  REVIEW_HOSTS,
  type ReviewHost,
  STARTER_FRAMES,
  type StarterFrame,
} from "../init/choices.ts";
import { type SetupFile, setupFiles } from "../init/setup-files.ts";
import { type StarterMap, starterMap } from "../init/starter-map.ts";
import { findInputFiles } from "../input-files.ts";
import { findProjectRoot } from "../project-root.ts";
import { readTextFile } from "../read-file.ts";
import type { ExitStatus, Terminal } from "../terminal.ts";
import { VERSION } from "../version.ts";
import { outputFolder, writeWhole } from "../write-file.ts";

export interface InitOptions {
  readonly name?: string;
  readonly frame?: StarterFrame;
  readonly ci?: ReviewHost;
  readonly preCommit: boolean;
  readonly from?: Origin;
}

/** Home of smap, from which build machines take it. */
const HOME: Origin = { repository: "smap-lang/smap", version: `v${VERSION}` };

/**
 * `smap init`: a starter map, settings, the workflow of the build machine and a pre-commit hook. Asks three questions
 * where someone is there to answer, takes flags otherwise; never writes over a file.
 */
export async function init(options: InitOptions, terminal: Terminal): Promise<ExitStatus> {
  const root = findProjectRoot(undefined, terminal.folder);
  const hasMaps = findInputFiles([root], root, root).files.length > 0;
  const map = hasMaps ? undefined : await newMap(options, root, terminal);
  const fault = map?.diagnostics.find(({ severity }) => severity === "error");
  if (fault !== undefined) {
    terminal.complain(`error: the name cannot stand in a map: ${logLine(fault.message)}\n`);
    return 2;
  }
  const host =
    options.ci ??
    (await answerTo(
      { text: "Where are changes reviewed", preset: likelyHost(root), choices: REVIEW_HOSTS },
      terminal,
    ));
  const files = setupFiles({
    ...(map === undefined ? {} : { map }),
    host: REVIEW_HOSTS.find((each) => each === host) ?? "none",
    preCommit: options.preCommit,
    origin: options.from ?? HOME,
  });
  const lost = files.filter((file) => !put(file, root, terminal));
  if (hasMaps) terminal.write("no starter map: there are maps already\n");
  terminal.write(NEXT);
  return lost.length > 0 ? 2 : 0;
}

const NEXT = `
Next:
  smap check      says what is wrong and what is missing
  smap build      draws the map into out/; commit the picture with the map
Once on each machine, so that git merges maps by facts and not by lines:
  git config merge.smap.driver "smap merge %O %A %B --path %P"
`;

async function newMap(options: InitOptions, root: string, terminal: Terminal): Promise<StarterMap> {
  const preset = path.basename(root) || "Strategy";
  const name = options.name ?? (await answerTo({ text: "What is the map called?", preset }, terminal));
  const frame =
    options.frame ??
    (await answerTo(
      { text: "Which frame does it follow", preset: "kaplan_norton", choices: STARTER_FRAMES },
      terminal,
    ));
  return starterMap(name, STARTER_FRAMES.find((each) => each === frame) ?? "kaplan_norton");
}

function likelyHost(root: string): ReviewHost {
  const remote = gitText(root, ["remote", "get-url", "origin"]) ?? "";
  return /gitlab/i.test(remote) || exists(path.join(root, ".gitlab-ci.yml")) ? "gitlab" : "github";
}

/** Writes one file and tells so; an existing one stays, or gets the lines that it lacks. False where it cannot be. */
function put({ name, text, addLines }: SetupFile, root: string, terminal: Terminal): boolean {
  const full = path.join(root, name);
  const folder = outputFolder(path.dirname(full), root);
  if (folder === undefined) {
    terminal.complain(
      `error: \`${name}\` would lie outside the project, for a folder of its path is a link\n`,
    );
    return false;
  }
  if (!exists(full)) {
    writeWhole(full, text);
    terminal.write(`wrote ${logLine(name)}\n`);
    return true;
  }
  const read = readTextFile(root, name);
  const lines = read.kind === "text" ? read.text.split(/\r?\n/) : [];
  const lacking = text.split("\n").filter((line) => line !== "" && !lines.includes(line));
  if (addLines === undefined || read.kind !== "text" || lacking.length === 0) {
    terminal.write(`kept  ${logLine(name)}, which was there already\n`);
    return true;
  }
  const start = read.text === "" || read.text.endsWith("\n") ? read.text : `${read.text}\n`;
  writeWhole(full, `${start}${lacking.join("\n")}\n`);
  terminal.write(
    `added ${lacking.length === 1 ? "a line" : `${lacking.length} lines`} to ${logLine(name)}\n`,
  );
  return true;
}

function exists(full: string): boolean {
  return lstatSync(full, { throwIfNoEntry: false }) !== undefined;
}
