import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "./project-folder.ts";

/** A git repository in a temporary folder, with the settings of no one. */
export interface Repository {
  readonly folder: string;
  readonly git: (...words: readonly string[]) => string;
  /** Writes files and commits all there is; a text of `null` deletes. Gives the commit. */
  readonly commit: (message: string, files: Readonly<Record<string, string>>) => string;
}

export function repository(): Repository {
  return repositoryIn(projectFolder({}), true);
}

export function repositoryIn(folder: string, isNew: boolean): Repository {
  const git = (...words: readonly string[]): string =>
    execFileSync("git", ["-c", "user.name=Tester", "-c", "user.email=tester@example.org", ...words], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: "/dev/null",
        GIT_CONFIG_SYSTEM: "/dev/null",
        GIT_AUTHOR_DATE: "2025-03-31T12:00:00Z",
        GIT_COMMITTER_DATE: "2025-03-31T12:00:00Z",
      },
    }).trim();
  if (isNew) git("init", "-q", "-b", "main");
  return {
    folder,
    git,
    commit: (message, files) => {
      for (const [name, text] of Object.entries(files)) {
        const full = path.join(folder, name);
        mkdirSync(path.dirname(full), { recursive: true });
        writeFileSync(full, text);
      }
      git("add", "-A");
      git("commit", "-q", "--allow-empty", "-m", message);
      return git("rev-parse", "HEAD");
    },
  };
}
