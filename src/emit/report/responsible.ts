import type { Initiative, Measure, Objective, Owner } from "../../model/model.ts";
import { BACKGROUND_WORDS } from "./background-words.ts";
import { type Block, heading, list, paragraph } from "./blocks.ts";
import { labelOf, measuresOf, named, objectiveScore, type ReportContext, tally } from "./context.ts";
import { allEnded, correcting, deviations, joined } from "./deviation.ts";
import { initiativeSentence, isOverdue } from "./sentences.ts";
import { headline, unknown } from "./strategic.ts";
import { figures, tasks } from "./tables.ts";
import type { ReportLevel } from "./words.ts";

/** What somebody answers for. */
interface Duty {
  readonly title: string;
  readonly owner?: Owner;
  readonly objectives: readonly Objective[];
  readonly measures: readonly Measure[];
  readonly initiatives: readonly Initiative[];
}

/** Management level: the figures in each responsible person's plan, the causes, and what goes to the level above. */
export function managementReport(context: ReportContext): readonly Block[] {
  const { words } = context;
  return everyDuty(context, "management", (duty) => {
    const red = duty.objectives.filter((each) => objectiveScore(context, each.id)?.status === "red");
    const scores = duty.objectives.flatMap((each) => objectiveScore(context, each.id) ?? []);
    const counts = scores.length === 0 ? "" : words.tally(tally(scores), scores.length);
    return [
      ...(counts === "" ? [] : [paragraph(counts)]),
      ...figures(context, duty.measures),
      ...deviations(context, red),
      ...titled(
        words.heads.initiatives,
        list(
          duty.initiatives.map((each) => [
            red.some((one) => correcting(context, one).includes(each))
              ? words.seeAbove(named(context, each.label))
              : initiativeSentence(context, each),
          ]),
        ),
      ),
      ...titled(words.heads.escalation, escalation(context, duty, red)),
    ];
  });
}

/** Business level: tasks and their state, the figures that they are to move, and causes. */
export function businessReport(context: ReportContext): readonly Block[] {
  const { words } = context;
  return everyDuty(context, "business", (duty) => {
    const red = duty.objectives.filter((each) => objectiveScore(context, each.id)?.status === "red");
    const work = duty.initiatives.map((each) => {
      const aims = each.for.map((id) => labelOf(context, id));
      const serves =
        aims.length === 0 ? "" : `${words.serves(aims)}${context.language === "zh" ? "。" : "."}`;
      return [joined(context, [initiativeSentence(context, each), capital(serves)])];
    });
    return [
      ...titled(words.heads.tasks, [...list(work), ...tasks(context, duty.initiatives)]),
      ...titled(words.heads.figures, figures(context, duty.measures)),
      ...deviations(context, red),
    ];
  });
}

function everyDuty(
  context: ReportContext,
  level: ReportLevel,
  write: (duty: Duty) => readonly Block[],
): readonly Block[] {
  const { words, map } = context;
  const duties = map.owners.length === 0 ? dutiesByPerspective(context) : dutiesByOwner(context, level);
  const intro = map.owners.length === 0 ? [paragraph(words.noOwners)] : [];
  const sections = duties.flatMap((duty) => {
    const blocks = write(duty);
    return [
      heading(2, duty.title),
      ...office(context, duty.owner),
      ...(blocks.length === 0 ? [paragraph(words.nothingOwned)] : blocks),
    ];
  });
  const objectives = map.objectives.filter((each) => duties.some((duty) => duty.objectives.includes(each)));
  const measures = map.measures.filter((each) => duties.some((duty) => duty.measures.includes(each)));
  return [headline(context), ...intro, ...sections, ...unknown(context, objectives, measures)];
}

/** Whom an owner reports to, and what kind of result it answers for. */
function office(context: ReportContext, owner: Owner | undefined): readonly Block[] {
  const { words } = context;
  const { reportsTo, centre } = owner ?? {};
  const sentences = [
    ...(reportsTo === undefined ? [] : [words.reportsTo(labelOf(context, reportsTo))]),
    ...(centre === undefined ? [] : [BACKGROUND_WORDS[context.language].answersAs[centre]]),
  ];
  return sentences.length === 0 ? [] : [paragraph(joined(context, sentences))];
}

function escalation(
  context: ReportContext,
  { initiatives }: Duty,
  red: readonly Objective[],
): readonly Block[] {
  const { words } = context;
  const uncorrected = red
    .filter((each) => correcting(context, each).length === 0)
    .map((each) => [words.escalate(named(context, each.label))]);
  const ended = red
    .filter((each) => allEnded(context, correcting(context, each)))
    .map((each) => [words.escalateEnded(named(context, each.label))]);
  const corrections = red.flatMap((each) => correcting(context, each));
  const overdue = [...new Set([...initiatives, ...corrections])]
    .filter((each) => each.milestones.some((milestone) => isOverdue(context, milestone)))
    .map((each) => [words.escalateOverdue(named(context, each.label))]);
  const items = [...uncorrected, ...ended, ...overdue];
  return items.length === 0 ? [paragraph(words.nothingToEscalate)] : list(items);
}

/** Owners of a level in the order of the tree that `reports_to` makes, and last what nobody owns. */
function dutiesByOwner(context: ReportContext, level: ReportLevel): readonly Duty[] {
  const { map, words } = context;
  const tree = inTreeOrder(map.owners);
  const chosen = tree.filter((each) => levelOf(each, map.owners) === level);
  const owned = (chosen.length === 0 ? tree : chosen).map((owner) => ({
    title: named(context, owner.label),
    owner,
    ...dutyOf(context, (id) => id === owner.id),
  }));
  const nobody = dutyOf(context, (id) => id === undefined);
  const left =
    nobody.objectives.length + nobody.initiatives.length > 0
      ? [{ title: words.heads.unowned, ...nobody }]
      : [];
  return [...owned, ...left];
}

function dutyOf(
  { map }: ReportContext,
  owns: (owner: string | undefined) => boolean,
): Omit<Duty, "title" | "owner"> {
  const objectives = map.objectives.filter((each) => owns(each.owner));
  const inherited = objectives.flatMap((each) => each.measures);
  const measures = map.measures.filter((each) =>
    each.owner === undefined ? inherited.includes(each.id) : owns(each.owner),
  );
  return { objectives, measures, initiatives: map.initiatives.filter((each) => owns(each.owner)) };
}

function dutiesByPerspective(context: ReportContext): readonly Duty[] {
  const { map } = context;
  return map.perspectives.map((perspective) => {
    const objectives = map.objectives.filter((each) => each.perspective === perspective.id);
    const measures = objectives.flatMap((each) => measuresOf(context, each).map(([measure]) => measure));
    const initiatives = map.initiatives.filter((each) => objectives.some((one) => each.for.includes(one.id)));
    return { title: named(context, perspective.label), objectives, measures, initiatives };
  });
}

/** The level that is declared; else the top of the tree is strategic, its leaves are business, all else management. */
function levelOf(owner: Owner, owners: readonly Owner[]): ReportLevel {
  if (owner.level !== undefined) return owner.level;
  const hasReports = owners.some((each) => each.reportsTo === owner.id);
  if (owner.reportsTo === undefined) return hasReports ? "strategic" : "management";
  return hasReports ? "management" : "business";
}

function inTreeOrder(owners: readonly Owner[]): readonly Owner[] {
  const placed = new Set<string>();
  const place = (owner: Owner): readonly Owner[] => {
    if (placed.has(owner.id)) return [];
    placed.add(owner.id);
    return [owner, ...owners.filter((each) => each.reportsTo === owner.id).flatMap(place)];
  };
  const known = new Set(owners.map((each) => each.id));
  const roots = owners.filter((each) => each.reportsTo === undefined || !known.has(each.reportsTo));
  return [...roots, ...owners].flatMap(place);
}

function titled(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(3, title), ...blocks];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
