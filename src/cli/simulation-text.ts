import { describeSimulation, type Simulation, type StrategyMap } from "../index.ts";
import { textTable, wrapped } from "./text-table.ts";

/** A simulation as a table: an objective a line, a column for each period in which something changes. */
export function simulationText(
  map: StrategyMap,
  simulation: Simulation,
  options: { readonly language?: string },
): string {
  const { title, summary, heads, rows, remarks } = describeSimulation(map, simulation, options);
  const columns = heads.map(
    (head, index) => ({ title: head, align: index === 0 ? "left" : "right" }) as const,
  );
  return `${title}\n${wrapped(summary)}\n\n${textTable(columns, rows)}\n${remarks.join("\n")}\n`;
}
