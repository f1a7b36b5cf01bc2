import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { EXPORTERS } from "../../src/emit/exporters.ts";
import { projectFolder } from "../cli/project-folder.ts";
import { runProgram } from "../cli/run-program.ts";
import { SOUND } from "../cli/sample-maps.ts";
import { buildMap } from "../layout/build-map.ts";
import { METRO_BANK } from "../layout/metro-bank.ts";
import { HOSTILE_MAP } from "../page/hostile-map.ts";

const SMALL = buildMap({
  label: 'The "small" one|zh 小图',
  perspectives: { top: "Top & first", end: "Below" },
  objectives: {
    "top grow": "Grow|zh 增长",
    "top GROW": "Grow again",
    "end style": `Say "no" to #1 \\ \${cost}`,
    "end 客户": "Customers",
  },
  links: ["style -> grow strong", "客户 -> GROW negative", "grow -> 客户 feedback", "客户 -> grow weak"],
});

test("Mermaid", () => {
  expect(EXPORTERS.mermaid(SMALL)).toBe(`---
title: "The \\"small\\" one"
---
flowchart BT
  subgraph top["Top #38; first"]
    grow("Grow")
    o1("Grow again")
  end
  subgraph p1["Below"]
    o2("Say #34;no#34; to #35;1 #92; \${cost}")
    o3("Customers")
  end
  grow -.-> o3
  o2 ==> grow
  o3 -.-> grow
  o3 -->|"−"| o1
`);
});

test("DOT", () => {
  expect(EXPORTERS.dot(SMALL)).toBe(`digraph "map" {
  rankdir=BT
  label="The \\"small\\" one"
  labelloc=t
  node [shape=box, style=rounded, fontname="Arial"]
  subgraph "cluster_top" {
    label="Top &amp; first"
    "grow" [label="Grow"]
    "GROW" [label="Grow again"]
  }
  subgraph "cluster_end" {
    label="Below"
    "style" [label="Say \\"no\\" to #1 \\\\ \${cost}"]
    "客户" [label="Customers"]
  }
  "grow" -> "客户" [style=dashed, constraint=false]
  "style" -> "grow" [penwidth=2.5]
  "客户" -> "grow" [style=dotted]
  "客户" -> "GROW" [label="−"]
}
`);
});

test("D2", () => {
  expect(EXPORTERS.d2(SMALL, { language: "zh" })).toBe(`# 小图
direction: up
p1: "Top & first" {
  grow: "增长"
  o1: "Grow again"
}
end: "Below" {
  o2: "Say \\"no\\" to #1 \\\\ \\\${cost}"
  o3: "Customers"
}
p1.grow -> end.o3: {style.stroke-dash: 5}
end.o2 -> p1.grow: {style.stroke-width: 4}
end.o3 -> p1.grow: {style.stroke-dash: 2}
end.o3 -> p1.o1: "−"
`);
});

test("hostile texts stay on their lines and in their quotes", () => {
  for (const write of Object.values(EXPORTERS)) {
    const text = write(HOSTILE_MAP);
    const plain = write({
      ...HOSTILE_MAP,
      objectives: HOSTILE_MAP.objectives.map((each) => ({ ...each, label: { text: "x", translations: [] } })),
    });
    expect(text.split("\n")).toHaveLength(plain.split("\n").length);
    expect(text).not.toMatch(/^\s*(?:onerror|click|<)/m);
  }
});

const hasGraphviz = spawnSync("dot", ["-V"]).status === 0;

describe.skipIf(!hasGraphviz)("read by Graphviz", () => {
  test.each([
    ["Metro Bank", METRO_BANK],
    ["a small map", SMALL],
    ["hostile texts", HOSTILE_MAP],
  ])("%s has its objectives, labels and links", (_, map) => {
    const { status, stdout, stderr } = spawnSync("dot", ["-Tjson"], {
      input: EXPORTERS.dot(map),
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    const graph: {
      readonly objects: readonly {
        readonly name: string;
        /** What Graphviz draws of the label. */
        readonly _ldraw_: readonly { readonly text?: string }[];
      }[];
      readonly edges?: readonly { readonly tail: number; readonly head: number }[];
    } = JSON.parse(stdout);
    const nodes = graph.objects.filter((each) => !each.name.startsWith("cluster_"));
    const byName = new Map(
      nodes.map((each) => [each.name, each._ldraw_.map(({ text = "" }) => text).join("")]),
    );
    for (const { id, label } of map.objectives) {
      expect(byName.get(id)).toBe(label.text.replace(/\s+/g, " ").trim());
    }
    const ends = (graph.edges ?? []).map(
      ({ tail, head }) => `${graph.objects[tail]?.name} ${graph.objects[head]?.name}`,
    );
    expect(ends.sort()).toEqual(map.links.map(({ from, to }) => `${from} ${to}`).sort());
  });
});

test("smap export writes to standard output, and tells of a view that is not there", async () => {
  const folder = projectFolder({ "smap.config.json": "{}", "a.smap": SOUND });
  const { status, out, complaints } = await runProgram(folder, ["export", "dot"]);
  expect([status, complaints]).toEqual([0, ""]);
  expect(out).toContain('"retain" -> "grow"');
  const lost = await runProgram(folder, ["export", "mermaid", "--view", "board"]);
  expect([lost.status, lost.out]).toEqual([1, ""]);
  expect(lost.complaints).toContain("map `bank` has no view `board`");
});
