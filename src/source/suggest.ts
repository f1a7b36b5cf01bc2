/**
 * The known word nearest to a mistyped one, for "did you mean": at most a third of its letters wrong, capitals aside,
 * the first of equals. A Chinese character counts as two letters, for it says as much. Undefined where nothing is near.
 */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const letters = word.length + (word.match(/\p{Script=Han}/gu)?.length ?? 0);
  const most = letters < 3 ? 0 : Math.floor(letters / 3);
  let best: string | undefined;
  let bestDistance = most + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? alike(wanted, known);
}

/** The first word that shares its first letters with the wanted one: four at least, and two thirds of either. */
function alike(wanted: string, known: Iterable<string>): string | undefined {
  const least = Math.max(4, Math.ceil((wanted.length * 2) / 3));
  for (const candidate of known) {
    const longest = Math.max(least, Math.ceil((candidate.length * 2) / 3));
    if (candidate.toLowerCase().slice(0, longest) === wanted.slice(0, longest) && wanted.length >= longest)
      return candidate;
  }
  return undefined;
}

/** "did you mean `x`?", or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const near = suggest(word, known);
  return near === undefined ? undefined : `did you mean \`${near}\`?`;
}

/** Damerau–Levenshtein distance with adjacent swaps (optimal string alignment), cut off at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (oneBack[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (oneBack[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (twoBack[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    twoBack = oneBack;
    oneBack = current;
  }
  return oneBack[b.length] ?? limit;
}
