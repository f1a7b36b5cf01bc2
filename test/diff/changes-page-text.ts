import { changesPage } from "../../scripts/changes-page.ts";
import { exampleSentences } from "./examples.ts";

/** Of whole projects, which have no map to take an example from. */
const OF_PROJECTS = [
  ["map-added", "Map `Small Bank` is added"],
  ["map-removed", "Map `Small Bank` is removed"],
  ["check-fails", "Check `no-owner` now fails: nobody answers for objective `image`"],
  ["check-passes", "Check `no-owner` no longer complains: nobody answers for objective `image`"],
] as const;

/** docs/changes.md as it must be. */
export function changesPageText(): string {
  return changesPage(new Map([...exampleSentences(), ...OF_PROJECTS]));
}
