import type { CommuneRow, CommuneStates } from '../../service/answers';
import { bothKinds, ofBothKinds } from '../../state/stateRules';

/** Communes and inhabitants that are in the same kinds. */
export interface Group {
  communes: number;
  /** Sum of the known populations. */
  population: number;
  /** Names of communes whose population is not known. */
  unknown: string[];
  /** How many of the communes are in one kind and may be in the other too. */
  perhaps: number;
}

export const groups = bothKinds;
export type GroupName = (typeof groups)[number];

/**
 * Puts each commune into one group: in both kinds, in one of them only, perhaps in one, or in neither.
 * @param communes The communes of the place. Others are not counted.
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

/** 0-100 with two decimals. As in the service, it is 100 or 0 only where it is exactly that. Null where the total is 0. */
export function percentOf(part: number, total: number): number | null {
  if (total === 0) {
    return null;
  }
  const rounded = Math.round((part * 10_000) / total) / 100;
  return part > 0 && part < total ? Math.min(99.99, Math.max(0.01, rounded)) : rounded;
}
