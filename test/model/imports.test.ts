import { describe, expect, test } from "vitest";
import { compile, type Project } from "../../src/compile.ts";
import { LARGEST_PROJECT } from "../../src/model/load.ts";
import type { ReadResult } from "../../src/source/host.ts";
import { LARGEST_FILE } from "../../src/syntax/limits.ts";
import { growthFault } from "../syntax/growth.ts";

/** A project of files called `f0.smap`, `f1.smap` …, compiled from the first; how often files were read. */
function compileFrom(count: number, textOf: (index: number) => string): { project: Project; reads: number } {
  let reads = 0;
  const read = (file: string): ReadResult => {
    reads++;
    const index = Number(/^f(\d+)\.smap$/.exec(file)?.[1] ?? Number.NaN);
    return index < count ? { kind: "text", text: textOf(index) } : { kind: "missing" };
  };
  return { project: compile(["f0.smap"], { read }), reads };
}

const MANY = 20_000;
const MAP = 'map bank "Bank" { template: yes }\n';
const owner = (index: number): string => `owner o${index} "Owner ${index}"\n`;
const messages = ({ diagnostics }: Project) => diagnostics.map(({ code, message }) => `${code}: ${message}`);

describe("many files", () => {
  test("may import one another in a chain, read in the order of the chain", () => {
    const { project, reads } = compileFrom(MANY, (index) =>
      index === MANY - 1
        ? owner(index)
        : `import "./f${index + 1}.smap"\n${index === 0 ? MAP : owner(index)}`,
    );
    expect(messages(project)).toEqual([]);
    expect(reads).toBe(MANY);
    expect(project.sources.map(({ file }) => file)).toEqual(
      Array.from({ length: MANY }, (_, index) => `f${index}.smap`),
    );
  });

  test("may be imported by one, and are all seen there", () => {
    const imports = Array.from({ length: MANY - 1 }, (_, index) => `import "./f${index + 1}.smap"\n`).join(
      "",
    );
    const objective = `perspective p "P" { objective a "A" { owner: o${MANY - 1} } }`;
    const { project } = compileFrom(MANY, (index) =>
      index === 0 ? `${imports}map bank "Bank" { template: yes, ${objective} }\n` : owner(index),
    );
    expect(messages(project)).toEqual([]);
    expect(project.maps[0]?.objectives[0]?.owner).toBe(`o${MANY - 1}`);
  });

  test("are told of circles, the first 200 of them", () => {
    const { project } = compileFrom(MANY, (index) => `import "./f0.smap"\nimport "./f${index + 1}.smap"\n`);
    const told = messages(project);
    expect(told).toHaveLength(201);
    expect(told[1]).toBe("import-cycle: imports go round in a circle: `f0.smap` → `f1.smap` → `f0.smap`");
    expect(told).toContain(
      "import-cycle: imports go round in a circle: `f0.smap` → `f1.smap` → `f2.smap` → `f3.smap` → " +
        "(6 more) → `f10.smap` → `f0.smap`",
    );
    expect(told).toContain(`file-missing: there is no file \`f${MANY}.smap\``);
  });
});

describe("many files compiled together", () => {
  test("take time in proportion, also where each holds translations", () => {
    const workOf = (count: number) => {
      const files = Array.from({ length: count }, (_, index) => `f${index}.smap`);
      const read = (): ReadResult => ({ kind: "text", text: 'translations es { a "Be" }\nowner a "A"\n' });
      return () => void compile(files, { read });
    };
    expect(growthFault(workOf, 4_000, 60)).toBeUndefined();
  });
});

describe("a project of 32 MiB", () => {
  /** 32 files as large as a file may be, all imported by the first, and two more of the given lengths. */
  const filled = (...lengths: readonly [number, number]) => {
    const full = LARGEST_PROJECT / LARGEST_FILE;
    const imports = Array.from({ length: full + 1 }, (_, index) => `import "./f${index + 1}.smap"\n`).join(
      "",
    );
    return compileFrom(full + 2, (index) => {
      const text = index === 0 ? `${imports}${MAP}` : "";
      return text.padEnd(lengths[index - full] ?? LARGEST_FILE, " ");
    });
  };

  test("is read", () => {
    const { project, reads } = filled(0, 0);
    expect(messages(project)).toEqual([]);
    expect(reads).toBe(34);
  });

  test("and one character more is told where it is imported; no further file is read", () => {
    const { project, reads } = filled(1, 0);
    const message = "project-too-large: the files of this project are together larger than 32 MiB";
    expect(messages(project)).toEqual([message, message]);
    expect(project.diagnostics.map(({ place }) => place.file)).toEqual(["f0.smap", "f0.smap"]);
    expect(reads).toBe(33);
  });
});
