import { type Change, GRADES, type Grade } from "./change.ts";

/** How a project wants changes graded. */
export interface GradePolicy {
  /** Grade by code, or `off` for what shall not be told; what is not named keeps its own. */
  readonly grades?: ReadonlyMap<string, Grade | "off">;
  /** For all changes of ids, before `grades` is asked. */
  readonly renames?: Grade | "off";
}

/** The changes in the grades of a policy, without those that are off. */
export function regrade(changes: readonly Change[], { grades, renames }: GradePolicy): readonly Change[] {
  return changes.flatMap((change) => {
    const isRename = change.code.endsWith("-renamed") || change.code.endsWith("-renamed-silently");
    const grade = grades?.get(change.code) ?? (isRename ? renames : undefined) ?? change.grade;
    return grade === "off" ? [] : grade === change.grade ? [change] : [{ ...change, grade }];
  });
}

/** Number of changes by grade. */
export type GradeCounts = Readonly<Record<Grade, number>>;

export function countGrades(changes: readonly Change[]): GradeCounts {
  const counts = { note: 0, notable: 0, danger: 0 };
  for (const { grade } of changes) counts[grade]++;
  return counts;
}

/** True where a change is at or above a grade. */
export function reaches(changes: readonly Change[], least: Grade): boolean {
  return changes.some(({ grade }) => GRADES.indexOf(grade) >= GRADES.indexOf(least));
}
