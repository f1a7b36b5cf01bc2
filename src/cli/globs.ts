/** Patterns for file names, for shells that leave them to the program: `*`, `**`, `?`, `{map,plan}`. */

/** True where a path holds a sign of a pattern. */
export function isGlob(path: string): boolean {
  return /[*?{]/.test(path);
}

/** The folder that a pattern starts from: its parts before the first that is a pattern; `.` where there is none. */
export function globFolder(pattern: string): string {
  const parts = pattern.split("/");
  const fixed = parts.slice(0, parts.findIndex(isGlob)).join("/");
  if (fixed !== "") return fixed;
  return pattern.startsWith("/") ? "/" : ".";
}

/**
 * A pattern as a regular expression over a whole path with `/`. `*` and `?` stay inside one part, `**` as a part of
 * its own spans any number of parts, none included.
 */
export function globExpression(pattern: string): RegExp {
  let source = "";
  let depth = 0;
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index);
    if (pattern.startsWith("**/", index) && (index === 0 || pattern[index - 1] === "/")) {
      source += "(?:[^/]+/)*";
      index += 2;
    } else if (character === "*") {
      const end = /^\*+/.exec(pattern.slice(index))?.[0].length ?? 1;
      source += end > 1 && index + end === pattern.length ? ".*" : "[^/]*";
      index += end - 1;
    } else if (character === "?") {
      source += "[^/]";
    } else if (character === "{") {
      source += "(?:";
      depth++;
    } else if (character === "}" && depth > 0) {
      source += ")";
      depth--;
    } else if (character === "," && depth > 0) {
      source += "|";
    } else {
      source += character.replace(/[\\^$.|+()[\]{}]/g, "\\$&");
    }
  }
  return new RegExp(`^${source}${")".repeat(depth)}$`, "u");
}
