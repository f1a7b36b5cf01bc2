/** How the compiler gets at files: it opens none itself. Paths are relative to the project root, with `/`. */
export interface Host {
  read(file: string): ReadResult;
}

export type ReadResult =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "missing" }
  /** Not to be read, and why, in a reader's words: "it lies outside the project". */
  | { readonly kind: "refused"; readonly reason: string };

/** `./b.smap` seen from `maps/a.smap` is `maps/b.smap`; undefined where it leaves the project root. */
export function resolvePath(from: string, to: string): string | undefined {
  if (to.startsWith("/") || /^[A-Za-z]:/.test(to) || to.includes("\\") || to.includes("\0")) return undefined;
  const parts = from.split("/").slice(0, -1);
  for (const part of to.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join("/");
}
