import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { drawNetwork } from "../../src/cli/draw-network.ts";
import type { Diagnostic } from "../../src/index.ts";
import { layoutCascade } from "../../src/layout/cascade.ts";
import { layoutNetwork } from "../../src/layout/network.ts";
import { cascadeOf } from "../../src/model/cascade.ts";
import type { Alignment } from "../../src/model/model.ts";
import { buildMap } from "../layout/build-map.ts";

/** So many objectives that the worker is asked. */
const COUNT = 160;
const many = buildMap({
  perspectives: { p: "P" },
  objectives: Object.fromEntries(
    Array.from({ length: COUNT }, (_, index) => [`p o${index}`, `Grow ${index}`]),
  ),
  links: Array.from({ length: 20 }, (_, index) => `o${index} -> o${index + 1}`),
});

const job = { kind: "network", map: many, options: {} } as const;

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(root, "out-worker-"));
const worker = pathToFileURL(path.join(folder, "network-worker.mjs"));

beforeAll(
  () =>
    build({
      absWorkingDir: root,
      entryPoints: ["src/cli/network-worker.ts"],
      outfile: path.join(folder, "network-worker.mjs"),
      bundle: true,
      format: "esm",
      platform: "node",
      packages: "external",
      loader: { ".smap": "text" },
      logLevel: "error",
    }),
  60_000,
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a large network is laid out in the worker as it is without one", async () => {
  const reported: Diagnostic[] = [];
  const scene = await drawNetwork(job, (found) => reported.push(...found), { worker, seconds: 60 });
  expect(scene).toEqual(await layoutNetwork(many));
  expect(reported).toEqual([]);
});

function to(objective: string): Alignment {
  const leadsTo = [{ file: many.file, map: many.id, objective }];
  return { kind: "cascades", path: [many.id, objective], leadsTo, at: many.at };
}

test("a large cascade is laid out in the worker as it is without one", async () => {
  const branch = { ...many, id: "branch", alignment: [to("o1")], objectives: many.objectives.slice(0, 1) };
  const cascade = cascadeOf(many, [many, branch]);
  const reported: Diagnostic[] = [];
  const report = (found: readonly Diagnostic[]) => void reported.push(...found);
  const options = { fit: 16 / 9 };
  const scene = await drawNetwork({ kind: "cascade", cascade, options }, report, { worker, seconds: 60 });
  expect(scene).toEqual(await layoutCascade(cascade, options));
  expect(await drawNetwork({ kind: "cascade", cascade, options }, report, { worker, seconds: 0 })).toBe(
    undefined,
  );
  expect(reported.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^the cascade of map `map`, of 161 objectives, takes more than 0 seconds to lay out$/,
    ),
  ]);
});

test("one that takes too long is refused in words", async () => {
  const reported: Diagnostic[] = [];
  const scene = await drawNetwork(job, (found) => reported.push(...found), { worker, seconds: 0 });
  expect(scene).toBeUndefined();
  expect(reported.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    "layout-too-large: the network of map `map`, of 160 objectives, takes more than 0 seconds to lay out",
  ]);
});
