import { linkReasons } from "../../layout/describe-link.ts";
import type { Link, Objective } from "../../model/model.ts";
import { termsIn, termText } from "../../model/terms.ts";
import { alignedWith, readinessText } from "../report/background.ts";
import { BACKGROUND_WORDS } from "../report/background-words.ts";
import { escapeHtml, SIGNS } from "../report/html.ts";
import { svgId } from "../svg/svg-id.ts";
import { type Drawn, named, type PageContext, toldBy } from "./context.ts";
import { type Fact, weightFact } from "./definition.ts";
import { factsOf, measureDetails } from "./measures.ts";

/** All objectives of the picture, an article each, in its order: what a click opens, and what is read without script. */
export function detailsOf(context: PageContext): string {
  return context.boxes
    .flatMap((box) => {
      const told = toldBy(context, box);
      return told === undefined ? [] : article(told.context, told.objective, box);
    })
    .join("\n");
}

function article(context: PageContext, objective: Objective, box: Drawn): string {
  const { map, words } = context;
  const perspective = map.perspectives.find((each) => each.id === objective.perspective);
  const owner = map.owners.find((each) => each.id === objective.owner);
  const place = [
    ...(box.of === undefined ? [] : [named(context, map.label)]),
    ...(perspective === undefined ? [] : [named(context, perspective.label)]),
    ...(owner === undefined ? [] : [`${words.owner}: ${named(context, owner.label)}`]),
  ];
  const measures = objective.measures.flatMap((id) => map.measures.find((each) => each.id === id) ?? []);
  return [
    `<article id="${svgId("detail", box.id)}">`,
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
    ...aligned(context, box),
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
  const { words, map, places } = context;
  const links = map.links.filter((link) => places.has(link.from) && places.has(link.to));
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
  const { boxes, places, words } = context;
  const index = places.get(other) ?? -1;
  const facts = [
    ...(link.effect === "negative" ? [words.against] : []),
    ...linkReasons(link, context.language),
    ...(link.note === undefined ? [] : [link.note]),
  ];
  const reason = facts.length === 0 ? "" : ` <span class="reason">${escapeHtml(facts.join("; "))}</span>`;
  const box = boxes[index];
  const name = escapeHtml(box?.name ?? other);
  return `<li><a href="#${svgId("detail", box?.id ?? other)}" data-open="${index}">${name}</a>${reason}</li>`;
}

/** What the objective carries on or adds to in other maps, and what there does so here, as a cascade shows it. */
function aligned({ scenes, told }: PageContext, { id }: Drawn): readonly string[] {
  const links = scenes.flatMap((scene) => scene.links.filter(({ style }) => style.alignment !== undefined));
  const own = links.filter(({ from, to }) => from === id || to === id);
  const sentences = [...new Set(own.map(({ description }) => description))];
  if (sentences.length === 0) return [];
  const items = sentences.map((each) => `<li>${escapeHtml(each)}</li>`);
  const { heads } = BACKGROUND_WORDS[told.language];
  return [`<h3>${escapeHtml(heads.alignment)}</h3>`, `<ul>${items.join("")}</ul>`];
}
