import { expect, it } from 'vitest';
import { targetsOf } from '../../src/panels/scenario/targets';
import type { GapZone, TerritoryItem } from '../../src/service/answers';
import type { Step } from '../../src/state/scenario/steps';

const territory = (id: string, more: Partial<TerritoryItem> = {}): TerritoryItem => ({
  id,
  nom: id.toUpperCase(),
  autresNoms: [],
  kind: 'CPTS',
  basis: 'stated',
  from: '2020-01-01',
  until: null,
  certainFrom: '2020-01-01',
  certainUntil: null,
  inForce: 'yes',
  departements: ['21'],
  communes: null,
  population: null,
  surface: null,
  schematic: true,
  sources: [],
  ...more,
});

const zone = (codes: string[], borders: Record<string, number>) =>
  ({
    largest: codes.map((code) => ({ code })),
    neighbours: Object.entries(borders).map(([id, sharedBorderMetres]) => ({ id, nom: id, sharedBorderMetres })),
  }) as unknown as GapZone;

function targets(
  all: TerritoryItem[],
  { steps = [] as Step[], zones = [] as GapZone[], chosen = [] as string[], place = null as string | null } = {},
) {
  return targetsOf(all, 'CPTS', '2024-03-12', steps, zones, new Set(chosen), place).map(({ id, group }) => `${group} ${id}`);
}

it('has the territories of the kind that are, or may be, in force', () => {
  const all = [
    territory('a'),
    territory('b', { kind: 'CLS' }),
    territory('c', { until: '2023-12-31' }),
    territory('d', { from: '2024-03' }),
    territory('e', { from: '2025-01-01' }),
  ];
  expect(targetsOf(all, 'CPTS', '2024-03-12', [], [], new Set(), null)).toEqual([
    { id: 'a', nom: 'A', group: 'elsewhere', maybe: false },
    { id: 'd', nom: 'D', group: 'elsewhere', maybe: true },
  ]);
});

it('those that border on the chosen communes come first, by the length of the border; then those of their départements', () => {
  const all = [territory('a'), territory('b'), territory('c', { departements: ['89'] }), territory('d', { departements: ['89', '21'] })];
  const zones = [zone(['89001', '89002'], { a: 500, b: 2000 }), zone(['89100'], { b: 100 }), zone(['89900'], { d: 9999 })];
  expect(targets(all, { zones, chosen: ['89001', '89100'] })).toEqual(['beside b', 'beside a', 'departement c', 'departement d']);
});

it('without chosen communes those of the chosen département come first, by name', () => {
  const all = [territory('a'), territory('z', { departements: ['89'] }), territory('y', { departements: ['89'] })];
  expect(targets(all, { place: '89' })).toEqual(['departement y', 'departement z', 'elsewhere a']);
});

it('has what the scenario makes, and not what it leaves nothing of', () => {
  const steps: Step[] = [
    { action: 'create', territory: 'new', nom: 'New', communes: ['89001'] },
    { action: 'merge', territory: 'a', territories: ['a', 'b'] },
    { action: 'dissolve', territory: 'c' },
  ];
  expect(targets([territory('a'), territory('b'), territory('c')], { steps })).toEqual(['new new', 'elsewhere a']);
});
