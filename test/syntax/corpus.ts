import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createSource, type Source } from "../../src/source/source.ts";

const root = path.resolve(import.meta.dirname, "../..");

/** Every strategy file that the project ships: examples and library, by path. */
export function corpus(): readonly Source[] {
  return ["examples", "src/library"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".smap"))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
      .sort()
      .map((file) => createSource(file, readFileSync(path.join(root, file), "utf8"))),
  );
}
