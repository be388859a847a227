import { rows } from './asked';

/** The inhabitants of communes, exactly, and of how many the number is not known. */
export function populationOf(codes: readonly string[]): { known: number; unknown: number } {
  const populations = codes.map((code) => rows.value.get(code)?.population ?? null);
  return { known: populations.reduce<number>((sum, one) => sum + (one ?? 0), 0), unknown: populations.filter((one) => one === null).length };
}
