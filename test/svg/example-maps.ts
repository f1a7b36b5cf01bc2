import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { compile } from "../../src/compile.ts";
import type { StrategyMap } from "../../src/model/model.ts";
import type { Host } from "../../src/source/host.ts";

/** Reads the files of a project; `root` is its folder. */
export function projectHost(root: string): Host {
  return {
    read(name) {
      const file = path.join(root, name);
      return existsSync(file) ? { kind: "text", text: readFileSync(file, "utf8") } : { kind: "missing" };
    },
  };
}

/** Every map that a file of the examples declares; those that files import stand in the list once, by their own. */
export function exampleMaps(root: string): readonly StrategyMap[] {
  const files = readdirSync(path.join(root, "examples"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".smap"))
    .map((file) => `examples/${file.split(path.sep).join("/")}`)
    .sort();
  const host = projectHost(root);
  return files.flatMap((file) => compile([file], host).maps.filter((map) => map.file === file));
}
