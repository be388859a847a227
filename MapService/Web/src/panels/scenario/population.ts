import { isAwaited, knownRows } from '../../state/scenario/communes';

/** The inhabitants of communes, exactly; of how many communes the number is not known, and of how many it is not read yet. */
export function populationOf(codes: readonly string[]): { known: number; unknown: number; awaited: number } {
  const read = codes.filter((code) => !isAwaited(code));
  const populations = read.map((code) => knownRows.value.get(code)?.population ?? null);
  return {
    known: populations.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    unknown: populations.filter((one) => one === null).length,
    awaited: codes.length - read.length,
  };
}
