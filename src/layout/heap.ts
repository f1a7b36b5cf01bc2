/** A binary heap of numbers: `take` gives the one that comes first. */
export interface Heap {
  readonly add: (item: number) => void;
  readonly take: () => number | undefined;
}

/** `compare` is negative where `a` comes before `b`. */
export function newHeap(compare: (a: number, b: number) => number): Heap {
  const items: number[] = [];
  const swap = (a: number, b: number) => {
    const item = items[a]!;
    items[a] = items[b]!;
    items[b] = item;
  };
  const isBefore = (a: number, b: number) => compare(items[a]!, items[b]!) < 0;
  return {
    add(item) {
      items.push(item);
      for (let at = items.length - 1; at > 0 && isBefore(at, (at - 1) >> 1); at = (at - 1) >> 1)
        swap(at, (at - 1) >> 1);
    },
    take() {
      const first = items[0];
      const last = items.pop();
      if (first === undefined || last === undefined || items.length === 0) return first;
      items[0] = last;
      for (let at = 0; ; ) {
        let least = at;
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < items.length && isBefore(child, least)) least = child;
        if (least === at) return first;
        swap(at, least);
        at = least;
      }
    },
  };
}
