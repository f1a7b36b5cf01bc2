/** One start tag of an SVG. */
interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const ELEMENTS = new Set("svg title desc style g a rect path circle line text tspan".split(" "));
const ATTRIBUTES = new Set(
  (
    "xmlns version width height viewBox id role aria-labelledby lang class x y x1 y1 x2 y2 cx cy r rx d " +
    "fill stroke stroke-width stroke-dasharray fill-opacity stroke-opacity font-size font-family font-weight text-anchor href xlink:href xmlns:xlink xmlns:svgjs"
  ).split(" "),
);
const COLOURS = new Set(["fill", "stroke"]);
const NUMBERS = new Set(
  "width height x y x1 y1 x2 y2 cx cy r rx stroke-width font-size fill-opacity stroke-opacity".split(" "),
);

/** What breaks the profile of the pictures: an SVG 1.1 that stands alone, without script, fetching nothing. */
export function lintSvg(svg: string): readonly string[] {
  const problems: string[] = [];
  const tags = readTags(svg, problems);
  const ids = new Set<string>();
  for (const { name, attributes } of tags) {
    if (!ELEMENTS.has(name)) problems.push(`element <${name}>`);
    for (const [key, value] of attributes) {
      if (!ATTRIBUTES.has(key)) problems.push(`attribute ${key} on <${name}>`);
      if (COLOURS.has(key) && !/^(#[0-9a-f]{6}|none)$/.test(value)) problems.push(`colour ${value}`);
      if (NUMBERS.has(key) && !/^-?\d+(\.\d)?\d?$/.test(value)) problems.push(`${key}="${value}"`);
      if (key === "d" && !/^[MLHVQAZ\d\s.-]+$/.test(value)) problems.push(`path ${value}`);
      if (key === "d" && /\d\.\d\d/.test(value)) problems.push(`path not rounded: ${value}`);
      if (key === "id") {
        if (ids.has(value)) problems.push(`id ${value} twice`);
        if (!/^[\p{L}_][\p{L}\p{Nd}_.-]*$/u.test(value)) problems.push(`id ${value} is no XML name`);
        ids.add(value);
      }
      if (key.endsWith("href") && !/^(https:|mailto:|[^:]*$)/.test(value)) problems.push(`link to ${value}`);
    }
  }
  const root = tags[0];
  for (const key of ["width", "height", "viewBox", "role"])
    if (!root?.attributes.has(key)) problems.push(`no ${key}`);
  if (tags.filter((tag) => tag.name === "style").length > 1) problems.push("more than one <style>");
  const style = /<style>([^<]*)<\/style>/.exec(svg)?.[1];
  if (
    style !== undefined &&
    !/^@media \(prefers-color-scheme: dark\)\{(\.[fs]-[a-z0-9-]+\{(fill|stroke):#[0-9a-f]{6}\})+\}$/.test(
      style,
    )
  ) {
    problems.push("the style says more than the dark colours");
  }
  return problems;
}

/** A strict reader of the XML that is written: every tag closed, no character that XML forbids. */
function readTags(svg: string, problems: string[]): readonly Tag[] {
  const tags: Tag[] = [];
  const open: string[] = [];
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(svg))
    problems.push("a character that XML forbids");
  let rest = svg.trim();
  while (rest !== "") {
    const match = /^(?:<\/([\w:]+)>|<([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<>]+)/u.exec(rest);
    if (match === null) {
      problems.push(`not well formed at ${rest.slice(0, 40)}`);
      return tags;
    }
    const [whole, closing, name, attributes = "", empty] = match;
    if (closing !== undefined && open.pop() !== closing) problems.push(`</${closing}> closes nothing`);
    if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
        ([, key = "", value = ""]) => [key, value] as const,
      );
      tags.push({ name, attributes: new Map(pairs) });
      if (empty === "") open.push(name);
    }
    if (
      closing === undefined &&
      name === undefined &&
      /&(?!(amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/.test(whole)
    ) {
      problems.push(`a bare & in ${whole.slice(0, 40)}`);
    }
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) problems.push(`<${open.at(-1)}> is not closed`);
  return tags;
}
