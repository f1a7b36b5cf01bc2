import { diffMaps } from "../../../src/diff/diff.ts";
import { faultsOf } from "./hold.ts";
import { randomMap, randomScript } from "./script.ts";

/** Scripts made on one random map before the next one. */
const SCRIPTS_A_MAP = 10;

/** What many scripts gave. */
export interface Campaign {
  /** What did not hold, with the number of the script, by which it is made again. */
  readonly faults: readonly string[];
  /** Number of edits by their name. */
  readonly edits: ReadonlyMap<string, number>;
  /** Number of changes by their code. */
  readonly codes: ReadonlyMap<string, number>;
}

/** Runs the scripts from one number up to, and without, another. */
export function campaign(from: number, to: number, tell: (line: string) => void = () => {}): Campaign {
  const faults: string[] = [];
  const edits = new Map<string, number>();
  const codes = new Map<string, number>();
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  let map = randomMap(Math.floor(from / SCRIPTS_A_MAP));
  for (let number = from; number < to; number++) {
    if (number % SCRIPTS_A_MAP === 0) map = randomMap(number / SCRIPTS_A_MAP);
    const script = randomScript(map, number);
    for (const name of script.edits) count(edits, name);
    for (const { code } of diffMaps(script.before, script.after)) count(codes, code);
    for (const fault of faultsOf(script)) {
      faults.push(`script ${number} (${script.edits.join("; ")}): ${fault}`);
      tell(faults.at(-1) ?? "");
    }
    if (number % 1000 === 999) tell(`${number + 1 - from} scripts, ${faults.length} faults`);
  }
  return { faults, edits, codes };
}
