/** Paths and texts. */
export type Files = Readonly<Record<string, string>>;

/** Files of together about so many characters. */
export type MakeFiles = (length: number) => Files;

export function files(text: string): Files {
  return { "map.smap": text };
}

/** As many parts as have room between what stands before and after them. */
export function texts(length: number, before: string, part: (at: number) => string, after: string): string {
  const parts = [before];
  let written = before.length + after.length;
  for (let at = 0; ; at++) {
    const next = part(at);
    written += next.length;
    if (written > length) break;
    parts.push(next);
  }
  return [...parts, after].join("");
}

/** Statement after statement. */
export function repeated(
  before: string,
  part: (at: number) => string,
  after: string,
  others: Files = {},
): MakeFiles {
  return (length) => ({ ...others, "map.smap": texts(length, before, part, after) });
}

/** One value of many parts. */
export function listed(
  before: string,
  part: (at: number) => string,
  after: string,
  separator = ", ",
): MakeFiles {
  return repeated(before, (at) => (at === 0 ? part(at) : `${separator}${part(at)}`), after);
}
