import type { Simulation, StrategyMap } from "../index.ts";
import { textTable } from "./text-table.ts";

type Spread = Simulation["effects"][number]["byPeriod"][number];

/**
 * A simulation as a table: an objective a line, a column for each period in which something changes. Points of score,
 * the middle first, then the limits.
 */
export function simulationText(map: StrategyMap, simulation: Simulation): string {
  const labelOf = (id: string): string => map.objectives.find((each) => each.id === id)?.label.text ?? id;
  const { driver, change, effects } = simulation;
  const length = effects[0]?.byPeriod.length ?? 0;
  const shown = Array.from({ length }, (_, period) => period).filter(
    (period) =>
      period === 0 || effects.some(({ byPeriod }) => !isSame(byPeriod[period], byPeriod[period - 1])),
  );
  const columns = [
    { title: "objective", align: "left" },
    ...shown.map((period) => ({ title: whenText(period, map), align: "right" }) as const),
  ] as const;
  const rows = effects.map(({ objective, byPeriod }) => [
    labelOf(objective),
    ...shown.map((period) => spreadText(byPeriod[period])),
  ]);
  const reached = effects.length - 1;
  const summary =
    reached <= 0
      ? "No link leads on from it, so the map claims that nothing follows."
      : `It reaches ${reached} ${reached === 1 ? "objective" : "objectives"}. Points of score: the middle, and from where to where it may lie.`;
  const head = `${map.label.text}: if ${labelOf(driver)} ${change > 0 ? "gains" : "loses"} ${points(Math.abs(change))} points of score`;
  return [`${head}\n${summary}\n\n${textTable(columns, rows)}`, remarks(map, simulation)].join("\n");
}

/** What the ranges rest on, and what would narrow them. */
function remarks(map: StrategyMap, { effects }: Simulation): string {
  const reached = new Set(effects.map((each) => each.objective));
  const links = map.links.filter((each) => reached.has(each.from));
  const vague = links.filter((each) => each.strength === undefined).length;
  const timeless = links.filter((each) => each.lag === undefined).length;
  const lines = ["This is what the map claims, no forecast. `smap evidence` tells what the data says."];
  if (vague > 0) {
    lines.push(
      `${vague} of ${links.length} links on the way have no \`strength\`; they may pass on anything from nothing to 90%.`,
    );
  }
  if (timeless > 0) {
    lines.push(
      `${timeless} of ${links.length} links on the way have no \`lag\`; they are taken to work at once.`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function whenText(period: number, map: StrategyMap): string {
  const unit = map.calendar?.unit ?? "period";
  if (period === 0) return "at once";
  return `${period} ${unit}${period === 1 ? "" : "s"} on`;
}

function spreadText(spread: Spread | undefined): string {
  if (spread === undefined || (spread.low === 0 && spread.high === 0)) return "–";
  const middle = signed(spread.middle);
  return spread.low === spread.high ? middle : `${middle} (${signed(spread.low)} to ${signed(spread.high)})`;
}

function signed(share: number): string {
  const text = points(Math.abs(share));
  return text === "0" ? "0" : `${share < 0 ? "−" : "+"}${text}`;
}

/** Points of a hundred, to a tenth where they are few. */
function points(share: number): string {
  const value = share * 100;
  return String(value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
}

function isSame(a: Spread | undefined, b: Spread | undefined): boolean {
  return a?.low === b?.low && a?.middle === b?.middle && a?.high === b?.high;
}
