import { error } from "../source/diagnostic.ts";
import type { Place } from "../source/source.ts";
import type { Declaration, LinkStatement } from "../syntax/ast.ts";
import type { MapsAround } from "./alignment.ts";
import { type Block, type Context, placeOf, readBlock } from "./blocks.ts";
import type { Frames } from "./frames.ts";
import type { Module } from "./load.ts";
import { type Counts, hasRoom } from "./most.ts";
import type { Visible } from "./visible.ts";

/** The kinds of things that names stand for; objectives and assets share theirs, and so do what formulas name. */
export const NAME_SPACES = {
  perspective: "perspective",
  group: "group",
  theme: "theme",
  objective: "objective",
  asset: "objective",
  measure: "measure",
  source: "measure",
  tiers: "measure",
  scale: "scale",
  owner: "owner",
  initiative: "initiative",
  phase: "phase",
  scenario: "scenario",
  term: "term",
  view: "view",
} as const satisfies Readonly<Record<string, string>>;

export type Kind = keyof typeof NAME_SPACES;

/** A declared thing with all its blocks: its own, and those that open it again. */
export interface Entry {
  readonly kind: Kind;
  /** As the map names it: `F1`, or `corporate.F1` for what came by a named import. */
  readonly id: string;
  readonly declaration: Declaration;
  readonly blocks: Block[];
  readonly context: Context;
  readonly where: Where;
  /** Brought by the framework; the map may open or relabel it. */
  readonly fromFrame: boolean;
  /** Where the map gave it its own label. */
  readonly relabelledAt?: Place;
}

/** Where on the map a thing was declared. */
export interface Where {
  readonly perspective?: string;
  readonly group?: string;
  readonly themes: readonly string[];
  readonly objective?: string;
}

export const NOWHERE: Where = { themes: [] };

/** What all maps of a file share. */
export interface FileNames {
  readonly module: Module;
  /** Ids of the terms at the top of the file. */
  readonly terms: readonly string[];
  readonly visible: Visible;
  readonly frames: Frames;
  readonly mapsAround: MapsAround;
  /** Notes that a map reads a declaration from outside its own block. */
  take(declaration: Declaration): void;
  contextOf(file: string): Context;
}

/** All that one map declares or uses, by name space and id, in source order. */
export interface Registry extends FileNames {
  readonly entries: Map<string, Entry>;
  /** Ids of groups, which are unique only within their perspective. */
  readonly groups: Set<string>;
  /** What the map itself declares or opens, in the order in which it first does. */
  readonly named: Set<string>;
  readonly counts: Counts;
  readonly openings: {
    readonly key: string;
    readonly block: Block;
    readonly at: Place;
    readonly kind: Kind;
    readonly id: string;
  }[];
  readonly links: { readonly statement: LinkStatement; readonly from?: string; readonly context: Context }[];
  /** Currency of the map. */
  readonly currency: string | undefined;
  /** The steps of a scale, lowest first; undefined where no scale has the name. */
  scales(name: string): readonly string[] | undefined;
}

export function keyOf(kind: Kind, id: string): string {
  return `${NAME_SPACES[kind]} ${id}`;
}

export function entriesOf(registry: Registry, kind: Kind): readonly Entry[] {
  return [...registry.entries.values()].filter((entry) => entry.kind === kind);
}

/**
 * Notes a declaration. With a label (a source needs none) it declares, or relabels what the framework brought;
 * without one it opens, and whether there is something to open is asked when all is read.
 */
export function register(
  registry: Registry,
  kind: Kind,
  declaration: Declaration,
  where: Where,
  context: Context,
): Block {
  const block = readBlock(declaration.word.text, declaration.body ?? [], context);
  const id = declaration.id?.text;
  if (id === undefined) {
    const word = declaration.word.text;
    const hint = `write \`${word} short_name${declaration.label === undefined ? ' "Label"' : " …"}\``;
    context.report(
      error("missing-name", `this \`${word}\` has no id`, placeOf(declaration.word.span, context), { hint }),
    );
    return block;
  }
  const scoped = kind === "group" ? `${where.perspective}.${id}` : id;
  const key = keyOf(kind, scoped);
  if (!hasRoom(registry.counts, `${kind}s`, 1, placeOf(declaration.span, context), context)) return block;
  registry.named.add(key);
  if (kind === "group") registry.groups.add(id);
  const before = registry.entries.get(key);
  const declares = declaration.label !== undefined || (kind === "source" && before?.kind !== "source");
  const at = placeOf(declaration.id?.span ?? declaration.span, context);
  if (!declares) {
    registry.openings.push({ key, block, at, kind, id });
    return block;
  }
  if (before?.fromFrame && before.kind === kind && before.relabelledAt !== undefined) {
    before.blocks.push(block);
    const related = [{ message: "first filled here", place: before.relabelledAt }];
    const hint = `to add to it, open it without a label: \`${kind} ${id} { … }\``;
    const message = `the frame's ${kind} \`${id}\` is filled twice`;
    context.report(error("slot-filled-twice", message, at, { hint, related }));
    return block;
  }
  if (before === undefined || (before.fromFrame && before.kind === kind)) {
    const blocks = before === undefined ? [block] : [...before.blocks, block];
    const fromFrame = before?.fromFrame ?? false;
    const relabelled = fromFrame ? { relabelledAt: at } : {};
    const entry: Entry = { kind, id, declaration, blocks, context, where, fromFrame, ...relabelled };
    registry.entries.set(key, entry);
    return block;
  }
  const related = [
    {
      message: `\`${id}\` is first declared here, as ${before.kind}`,
      place: placeOf(before.declaration.id?.span ?? before.declaration.span, before.context),
    },
  ];
  const hint = "give one of them another id; labels may be alike";
  context.report(
    error("duplicate-id", `there is already ${withArticle(before.kind)} \`${id}\``, at, { hint, related }),
  );
  return block;
}

/** `a measure`, `an owner`. */
export function withArticle(kind: Kind): string {
  return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}

/** The file of a property's value: what a map adds to a thing of its frame stands in another file than the thing. */
export function contextOfProperty(entry: Entry, name: string): Context {
  return entry.blocks.findLast((block) => block.properties.has(name))?.context ?? entry.context;
}

/** All blocks of an entry as one: what a reopening says later is added. */
export function wholeBlock(entry: Entry): Block {
  const [first, ...rest] = entry.blocks;
  if (first === undefined || rest.length === 0) return first ?? readBlock("", [], entry.context);
  const properties = new Map(first.properties);
  for (const block of rest) for (const [name, property] of block.properties) properties.set(name, property);
  return {
    context: first.context,
    properties,
    accepts: entry.blocks.flatMap((block) => block.accepts),
    remarks: entry.blocks.flatMap((block) => block.remarks),
    was: entry.blocks.flatMap((block) => block.was),
    declarations: entry.blocks.flatMap((block) => block.declarations),
    links: entry.blocks.flatMap((block) => block.links),
    statements: entry.blocks.flatMap((block) => block.statements),
  };
}
