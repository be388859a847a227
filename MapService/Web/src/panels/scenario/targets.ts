import type { GapZone, Kind, TerritoryItem } from '../../service/answers';
import { departementOf } from '../../state/communeStates';
import { inForceOn } from '../../state/inForceOn';
import { gone, made, type Step } from '../../state/scenario/steps';
import { byName } from '../../words/format';

/** A territory that a scenario can change. */
export interface Target {
  id: string;
  nom: string;
  /** How it relates to the chosen communes. */
  group: 'new' | 'beside' | 'departement' | 'elsewhere';
  /** True where its dates leave open whether it is in force. */
  maybe: boolean;
}

/**
 * The territories of a kind in force on a day. First those of the scenario, then those that share the longest border with the chosen gap
 * zones, then those of the same départements, then the others.
 */
export function targetsOf(
  all: readonly TerritoryItem[],
  kind: Kind,
  day: string,
  steps: readonly Step[],
  zones: readonly GapZone[],
  chosen: ReadonlySet<string>,
  place: string | null,
): Target[] {
  const borders = bordersOf(zones, chosen);
  const departements = new Set(chosen.size === 0 && place !== null ? [place] : [...chosen].map(departementOf));
  const left = gone(steps);
  const fixed = all.filter((one) => one.kind === kind && inForceOn(one.from, one.until, day) !== 'no');
  const names = new Set(fixed.map(({ id }) => id));
  const targets: Target[] = [
    ...made(steps)
      .filter(({ id }) => !names.has(id))
      .map((one): Target => ({ ...one, group: 'new', maybe: false })),
    ...fixed.map(
      (one): Target => ({
        id: one.id,
        nom: one.nom,
        group: borders.has(one.id) ? 'beside' : one.departements.some((code) => departements.has(code)) ? 'departement' : 'elsewhere',
        maybe: inForceOn(one.from, one.until, day) === 'maybe',
      }),
    ),
  ];
  const order: Target['group'][] = ['new', 'beside', 'departement', 'elsewhere'];
  return targets
    .filter(({ id }) => !left.has(id))
    .sort(
      (a, b) =>
        order.indexOf(a.group) - order.indexOf(b.group) || (borders.get(b.id) ?? 0) - (borders.get(a.id) ?? 0) || byName(a.nom, b.nom),
    );
}

// Metres of border that each territory shares with the gap zones of the chosen communes.
function bordersOf(zones: readonly GapZone[], chosen: ReadonlySet<string>): Map<string, number> {
  const borders = new Map<string, number>();
  for (const zone of zones) {
    if (zone.largest.some(({ code }) => chosen.has(code))) {
      for (const { id, sharedBorderMetres } of zone.neighbours) {
        borders.set(id, (borders.get(id) ?? 0) + sharedBorderMetres);
      }
    }
  }
  return borders;
}
