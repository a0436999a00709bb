/** How many positions apart two letters may stand and still count as common (Winkler 1990). */
function windowOf(a: string, b: string): number {
  return Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
}

/** For every letter of `a` the position of its partner in `b`, or −1. */
function partners(a: string, b: string): readonly number[] {
  const window = windowOf(a, b);
  const taken = new Set<number>();
  return Array.from({ length: a.length }, (_, index) => {
    const end = Math.min(b.length, index + window + 1);
    for (let at = Math.max(0, index - window); at < end; at += 1) {
      if (b[at] !== a[index] || taken.has(at)) continue;
      taken.add(at);
      return at;
    }
    return -1;
  });
}

/** Jaro similarity, 0 to 1. */
function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const common = partners(a, b).filter((at) => at >= 0);
  const count = common.length;
  if (count === 0) return 0;
  const inOrder = common.toSorted((x, y) => x - y);
  const moved = common.filter((at, index) => b[at] !== b[inOrder[index] ?? -1]).length / 2;
  return (count / a.length + count / b.length + (count - moved) / count) / 3;
}

/** Jaro–Winkler similarity, 0 to 1: a common start of up to four letters counts extra, by a tenth each (Winkler 1990). */
export function jaroWinkler(a: string, b: string): number {
  const base = jaro(a, b);
  let start = 0;
  while (start < 4 && start < a.length && a[start] === b[start]) start += 1;
  return base + start * 0.1 * (1 - base);
}
