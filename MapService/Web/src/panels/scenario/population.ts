import { isAwaited, knownRows } from '../../state/scenario/communes';

/** The sum of the known populations, how many communes have an unknown population, and how many are not loaded yet. */
export function populationOf(codes: readonly string[]): { known: number; unknown: number; awaited: number } {
  const read = codes.filter((code) => !isAwaited(code));
  const populations = read.map((code) => knownRows.value.get(code)?.population ?? null);
  return {
    known: populations.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    unknown: populations.filter((one) => one === null).length,
    awaited: codes.length - read.length,
  };
}
