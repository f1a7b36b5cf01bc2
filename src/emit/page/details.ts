import { linkReasons } from "../../layout/describe-link.ts";
import type { Link, Objective } from "../../model/model.ts";
import { termsIn, termText } from "../../model/terms.ts";
import { alignedWith, readinessText } from "../report/background.ts";
import { BACKGROUND_WORDS } from "../report/background-words.ts";
import { escapeHtml, SIGNS } from "../report/html.ts";
import { svgId } from "../svg/svg-id.ts";
import { named, type PageContext } from "./context.ts";
import { type Fact, weightFact } from "./definition.ts";
import { factsOf, measureDetails } from "./measures.ts";

/** All objectives of the picture, an article each, in its order: what a click opens, and what is read without script. */
export function detailsOf(context: PageContext): string {
  const objectives = new Map(context.map.objectives.map((each) => [each.id, each]));
  return context.boxes
    .flatMap(({ id }) => objectives.get(id) ?? [])
    .map((each) => article(context, each))
    .join("\n");
}

function article(context: PageContext, objective: Objective): string {
  const { map, words } = context;
  const perspective = map.perspectives.find((each) => each.id === objective.perspective);
  const owner = map.owners.find((each) => each.id === objective.owner);
  const place = [
    ...(perspective === undefined ? [] : [named(context, perspective.label)]),
    ...(owner === undefined ? [] : [`${words.owner}: ${named(context, owner.label)}`]),
  ];
  const measures = objective.measures.flatMap((id) => map.measures.find((each) => each.id === id) ?? []);
  return [
    `<article id="${svgId("detail", objective.id)}">`,
    `<h2 tabindex="-1">${escapeHtml(named(context, objective.label))}</h2>`,
    `<p class="place">${escapeHtml(place.join(" · "))}</p>`,
    status(context, objective),
    ...paragraphs(objective.note),
    ...objective.remarks.map(({ text }) => `<p>${escapeHtml(named(context, text))}</p>`),
    ...termsIn(map, [objective.label, ...measures.map((each) => each.label)], context.language).map(
      (each) => `<p class="reason">${escapeHtml(termText(each, context.language))}</p>`,
    ),
    factsOf(objectiveFacts(context, objective)),
    ...measures.map((measure) => measureDetails(context, measure)),
    ...initiatives(context, objective),
    ...linked(context, objective),
    "</article>",
  ]
    .filter((each) => each !== "")
    .join("\n");
}

/** What the map says of an objective beside its label: its weight, readiness, and part in other maps. */
function objectiveFacts(context: PageContext, objective: Objective): readonly Fact[] {
  const { told, words } = context;
  const { readiness, alignment, weight, rollUp } = objective;
  return [
    ...(readiness.length === 0 ? [] : [[words.readiness, readinessText(readiness, told)] as const]),
    ...alignment.map(
      (each) => [BACKGROUND_WORDS[told.language].alignment[each.kind], alignedWith(each, told)] as const,
    ),
    ...weightFact(context, weight),
    ...(rollUp === "weighted" ? [] : [[words.rollUp, words.rollUps[rollUp]] as const]),
  ];
}

function status({ report }: PageContext, objective: Objective): string {
  const score = report?.objectiveScores.get(objective.id);
  if (report === undefined || score === undefined) return "";
  const share = score.score === null ? "" : ` (${Math.round(score.score * 100)}%)`;
  const sign = `<span class="${score.status}" aria-hidden="true">${SIGNS[score.status]}</span>`;
  return `<p>${sign} ${escapeHtml(`${report.words.status[score.status]}${share}`)}</p>`;
}

/** A note is Markdown; here it is told as plain text, a paragraph a blank line. */
function paragraphs(note: string | undefined): readonly string[] {
  return (note ?? "")
    .split(/\n\s*\n/)
    .filter((each) => each.trim() !== "")
    .map((each) => `<p>${escapeHtml(each.trim())}</p>`);
}

function initiatives(context: PageContext, { id }: Objective): readonly string[] {
  const found = context.map.initiatives.filter((each) => each.for.includes(id));
  if (found.length === 0) return [];
  const { columns } = context.told.words;
  const items = found.map((each) => `<li>${escapeHtml(named(context, each.label))}</li>`);
  return [`<h3>${escapeHtml(columns.initiative)}</h3>`, `<ul>${items.join("")}</ul>`];
}

function linked(context: PageContext, { id }: Objective): readonly string[] {
  const { words, map, boxes } = context;
  const drawn = new Set(boxes.map((box) => box.id));
  const links = map.links.filter((link) => drawn.has(link.from) && drawn.has(link.to));
  const causes = links.filter((link) => link.to === id).map((link) => item(context, link, link.from));
  const effects = links.filter((link) => link.from === id).map((link) => item(context, link, link.to));
  const told = (items: readonly string[], none: string) =>
    items.length === 0 ? `<p>${escapeHtml(none)}</p>` : `<ul>${items.join("")}</ul>`;
  return [
    `<h3>${escapeHtml(words.causes)}</h3>`,
    told(causes, words.noCauses),
    `<h3>${escapeHtml(words.effects)}</h3>`,
    told(effects, words.noEffects),
  ];
}

function item(context: PageContext, link: Link, other: string): string {
  const { boxes, words } = context;
  const index = boxes.findIndex((box) => box.id === other);
  const facts = [
    ...(link.effect === "negative" ? [words.against] : []),
    ...linkReasons(link, context.language),
    ...(link.note === undefined ? [] : [link.note]),
  ];
  const reason = facts.length === 0 ? "" : ` <span class="reason">${escapeHtml(facts.join("; "))}</span>`;
  const name = escapeHtml(boxes[index]?.name ?? other);
  return `<li><a href="#${svgId("detail", other)}" data-open="${index}">${name}</a>${reason}</li>`;
}
