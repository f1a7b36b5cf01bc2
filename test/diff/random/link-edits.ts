import { changeField, fieldEdit, flagEdit, textEdits } from "./change-field.ts";
import { ANYWHERE, type Draft, type Edit, type LooseMap } from "./draft.ts";

type Link = LooseMap["links"][number];
type Objective = LooseMap["objectives"][number];

const links = (draft: Draft) => draft.map.links;

/** Edits of links. */
export const LINK_EDITS: readonly Edit[] = [
  fieldEdit("effect-turned", links, "effect", () => ["positive", "negative"]),
  ...textEdits("because-reworded", links, "because"),
  ...textEdits("evidence-changed", links, "evidence"),
  flagEdit("feedback-set", "feedback-dropped", links, "feedback"),
  { name: "strength", make: changeStrength },
  { name: "lag", make: changeLag },
  { name: "add link", make: add },
  { name: "remove link", make: remove },
  { name: "reverse link", make: reverse },
];

/** A word stands between the numbers on its sides. */
const RANKS = { weak: 0.25, moderate: 0.5, strong: 0.75 } as const;

function rankOf(strength: Link["strength"]): number | undefined {
  return typeof strength === "string" ? RANKS[strength] : strength;
}

function changeStrength(draft: Draft): boolean {
  const link = draft.dice.pick(draft.map.links);
  if (link === undefined) return false;
  const now = draft.dice.pick([undefined, "weak", "strong", 0.5, 0.9] as const);
  const [before, after] = [rankOf(link.strength), rankOf(now)];
  const code =
    before === undefined || after === undefined || before === after
      ? "strength-changed"
      : after > before
        ? "strength-raised"
        : "strength-lowered";
  return changeField(draft, code, link, "strength", now);
}

function changeLag(draft: Draft): boolean {
  const link = draft.dice.pick(draft.map.links);
  if (link === undefined) return false;
  const { lag } = link;
  const now = draft.dice.pick([undefined, 1, 3, 9]);
  const after = now === undefined ? undefined : ({ count: now, unit: "quarter" } as const);
  const code =
    lag === undefined || now === undefined
      ? "lag-changed"
      : now > lag.count
        ? "lag-lengthened"
        : "lag-shortened";
  return changeField(draft, code, link, "lag", after);
}

function between({ map }: Draft, one: string, other: string): readonly Link[] {
  return map.links.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one));
}

/** Two ends that nothing joins and nothing joined, for one that goes and its opposite that comes are a reversed one. */
function add(draft: Draft): boolean {
  const from = draft.dice.pick(draft.map.objectives);
  const to = draft.dice.pick(draft.map.objectives);
  if (from === undefined || to === undefined || from === to) return false;
  if (between(draft, from.id, to.id).length > 0) return false;
  if (!draft.claim(...joint(from, to))) return false;
  const link: Link = {
    kind: "link",
    from: from.id,
    to: to.id,
    at: ANYWHERE,
    effect: "positive",
    feedback: draft.dice.chance(0.3),
    accepts: [],
  };
  draft.map.links.push(link);
  draft.addNew(link);
  draft.told.push({ code: "link-added", about: link, after: link });
  return true;
}

/** One edit for all links between two objectives, which keep the places that they have in the text. */
function joint(from: Objective, to: Objective): readonly (readonly [object, string])[] {
  return [
    [from, `link with ${placeOf(to)}`],
    [to, `link with ${placeOf(from)}`],
  ];
}

function placeOf({ idAt, id }: Objective): string {
  return idAt === ANYWHERE ? id : String(idAt.span.start);
}

/** A link that is the only one between its ends, and those ends, for one edit. */
function takeAlone(draft: Draft, ...fields: readonly string[]): Link | undefined {
  const link = draft.dice.pick(draft.map.links);
  if (link === undefined || draft.isNew(link) || between(draft, link.from, link.to).length > 1)
    return undefined;
  const from = draft.map.objectives.find(({ id }) => id === link.from);
  const to = draft.map.objectives.find(({ id }) => id === link.to);
  if (from === undefined || to === undefined) return undefined;
  const own = fields.length === 0 ? [[link] as const] : fields.map((field) => [link, field] as const);
  return draft.claim(...joint(from, to), ...own) ? link : undefined;
}

function remove(draft: Draft): boolean {
  const link = takeAlone(draft);
  if (link === undefined) return false;
  draft.map.links.splice(draft.map.links.indexOf(link), 1);
  draft.told.push({ code: "link-removed", about: link, before: structuredClone(link) });
  return true;
}

function reverse(draft: Draft): boolean {
  const link = takeAlone(draft, "ends");
  if (link === undefined) return false;
  const { from, to } = link;
  Object.assign(link, { from: to, to: from });
  draft.told.push({
    code: "link-reversed",
    about: link,
    before: { from, to },
    after: { from: to, to: from },
  });
  return true;
}
