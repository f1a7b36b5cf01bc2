import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compile, drawSvg, layoutMap, type Project } from "../src/index.ts";

/** What holds of every value between the phases, shown on every example. */

const root = path.resolve(import.meta.dirname, "..");

const files = readdirSync(path.join(root, "examples"), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".smap"))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
  .sort();

function compiled(file: string): Project {
  return compile([file], {
    read: (name) => ({ kind: "text", text: readFileSync(path.join(root, name), "utf8") }),
  });
}

/** Freezes a value to its last leaf: a phase that writes into an earlier value then throws. */
function freeze<Type>(value: Type): Type {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}

describe.each(files)("%s", (file) => {
  const project = compiled(file);

  test("compiles without error or warning", () => {
    const told = project.diagnostics.filter((each) => each.severity !== "info");
    expect(told.map((each) => `${each.code}: ${each.message}`)).toEqual([]);
  });

  test("gives plain data that survives structuredClone, and the same a second time", () => {
    for (const value of [project.documents, project.maps, project.diagnostics]) {
      expect(structuredClone(value)).toEqual(value);
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    }
    expect(compiled(file)).toEqual(project);
  });

  test("is drawn without writing into the map, in the same bytes each time", async () => {
    for (const map of project.maps) {
      freeze(map);
      const scene = layoutMap(map, {});
      expect(structuredClone(scene)).toEqual(scene);
      const svg = await drawSvg(freeze(scene), { colours: "both" });
      expect(await drawSvg(layoutMap(map, {}), { colours: "both" })).toBe(svg);
    }
  });
});
