/**
 * Which of the names occur somewhere in a text. Reads the text once, however many names there are: a tree of the names,
 * in which each node knows the longest other node that ends like it (Aho and Corasick 1975).
 */
export function occurring(names: readonly string[], text: string): ReadonlySet<string> {
  const tree = treeOf(names);
  const seen = new Set<number>();
  let node = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (node !== 0 && tree.child(node, unit) === undefined) node = tree.shorter[node] ?? 0;
    node = tree.child(node, unit) ?? 0;
    seen.add(node);
  }
  // What ends like a node that was reached was reached, too; nodes stand after those that are shorter.
  for (const each of tree.longestFirst) if (seen.has(each)) seen.add(tree.shorter[each] ?? 0);
  return new Set(names.filter((name) => name === "" || seen.has(tree.ends.get(name) ?? 0)));
}

interface Tree {
  child(node: number, unit: number): number | undefined;
  /** The node of the longest name's beginning that this node's text ends with; 0 is the root. */
  readonly shorter: readonly number[];
  readonly longestFirst: readonly number[];
  /** The node at which a name ends. */
  readonly ends: ReadonlyMap<string, number>;
}

const UNITS = 65_536;

function treeOf(names: readonly string[]): Tree {
  const children = new Map<number, number>();
  const child = (node: number, unit: number) => children.get(node * UNITS + unit);
  const units: number[] = [0];
  const parents: number[] = [0];
  const depths: number[] = [0];
  const ends = new Map<string, number>();
  for (const name of names) {
    let node = 0;
    for (let at = 0; at < name.length; at++) {
      const unit = name.charCodeAt(at);
      let next = child(node, unit);
      if (next === undefined) {
        next = units.length;
        children.set(node * UNITS + unit, next);
        units.push(unit);
        parents.push(node);
        depths.push(at + 1);
      }
      node = next;
    }
    ends.set(name, node);
  }
  const shortestFirst = units.map((_, node) => node).sort((a, b) => (depths[a] ?? 0) - (depths[b] ?? 0));
  const shorter: number[] = units.map(() => 0);
  for (const node of shortestFirst) {
    const parent = parents[node] ?? 0;
    if (parent === 0) continue;
    const unit = units[node] ?? 0;
    let at = shorter[parent] ?? 0;
    while (at !== 0 && child(at, unit) === undefined) at = shorter[at] ?? 0;
    shorter[node] = child(at, unit) ?? 0;
  }
  return { child, shorter, longestFirst: shortestFirst.reverse(), ends };
}
