import type { CommuneRow, CommuneStates } from '../../service/answers';
import { bothKinds, ofBothKinds } from '../../state/stateRules';

/** Communes and inhabitants that stand alike towards both kinds. */
export interface Group {
  communes: number;
  /** Sum of the known populations. */
  population: number;
  /** Names of communes whose population is not known. */
  unknown: string[];
  /** Communes that are in one kind and may be in the other as well. */
  perhaps: number;
}

export const groups = bothKinds;
export type GroupName = (typeof groups)[number];

/**
 * Each commune in one group: in both kinds, in one of them only, in none for certain but perhaps in one, or in none.
 * @param communes Those of the place: others are not counted.
 */
export function crossing(communes: readonly CommuneRow[], cpts: CommuneStates, cls: CommuneStates): Record<GroupName | 'total', Group> {
  const made = Object.fromEntries(
    [...groups, 'total'].map((name) => [name, { communes: 0, population: 0, unknown: [] as string[], perhaps: 0 }]),
  ) as Record<GroupName | 'total', Group>;
  const stateOf = ofBothKinds(cpts, cls);
  const [maybeCpts, maybeCls] = [new Set(cpts.possible), new Set(cls.possible)];
  for (const { code, nom, population } of communes) {
    const name = stateOf(code);
    for (const group of [made[name], made.total]) {
      group.communes++;
      group.population += population ?? 0;
      group.perhaps += (name === 'cpts' && maybeCls.has(code)) || (name === 'cls' && maybeCpts.has(code)) ? 1 : 0;
      if (population === null) {
        group.unknown.push(nom);
      }
    }
  }
  return made;
}

/** 0-100 with two decimals, as the service rounds: never up to 100 nor down to 0 where it is not; null of nothing. */
export function percentOf(part: number, total: number): number | null {
  if (total === 0) {
    return null;
  }
  const rounded = Math.round((part * 10_000) / total) / 100;
  return part > 0 && part < total ? Math.min(99.99, Math.max(0.01, rounded)) : rounded;
}
