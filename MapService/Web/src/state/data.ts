import { computed } from '@preact/signals';
import type { Box, CommuneList, CommuneStates, Coverage, Kind, Overview, Settings, TerritoryList } from '../service/answers';
import { address } from '../service/http';
import { resource } from './answers/resource';
import { placeQuery } from './place';
import { date, firstKind, kind, panel, place, view } from './view';

/** Answers that several parts of the page read. What only one part reads is beside that part. */

export const settings = resource<Settings>(() => address('settings'));

/** "departements/89" or "regions/27"; null for everything that is loaded, unless that is a single region. */
export const placePath = computed<string | null>(() => {
  const { departement, region } = placeQuery.value;
  const regions = settings.value.value?.regions ?? [];
  const only = regions.length === 1 ? regions[0]?.code : undefined;
  return departement !== undefined ? `departements/${departement}` : (region ?? only) !== undefined ? `regions/${region ?? only}` : null;
});

/** The state of every commune, by kind. Both kinds are needed: the map shows where the other kind covers. */
export const states: Record<Kind, ReturnType<typeof statesOf>> = { CPTS: statesOf('CPTS'), CLS: statesOf('CLS') };

function statesOf(of: Kind) {
  return resource<CommuneStates>(() => address('communes/states', { kind: of, date: date.value }));
}

/** The figures of every département, and of the chosen place as a whole. */
export const overview = resource<Overview>(() =>
  address('departements', { kind: firstKind.value, date: date.value, region: placeQuery.value.region }),
);

/** The same of CLS, where both kinds are shown. */
export const otherOverview = resource<Overview>(() =>
  kind.value === 'both' ? address('departements', { kind: 'CLS', date: date.value, region: placeQuery.value.region }) : null,
);

/** The figures of the chosen département or region; none where several regions are shown together. */
export const coverage = resource<Coverage>(() =>
  placePath.value === null ? null : address(`${placePath.value}/coverage`, { kind: firstKind.value, date: date.value }),
);

/** The same of CLS, where both kinds are shown. */
export const otherCoverage = resource<Coverage>(() =>
  kind.value !== 'both' || placePath.value === null ? null : address(`${placePath.value}/coverage`, { kind: 'CLS', date: date.value }),
);

/** Every territory of both kinds, whatever its dates. */
export const territories = resource<TerritoryList>(() => address('territories'));

/** Every commune of the chosen place, with name, population and point: for lists, the lasso, files and figures of both kinds. */
export const communes = resource<CommuneList>(() =>
  panel.value === 'figures' && kind.value !== 'both' && !view.value.report ? null : address('communes', placeQuery.value),
);

const names = computed(() => new Map(territories.value.value?.territories.map((territory) => [territory.id, territory.nom])));

/** The name of a territory, or its id where the name is not known. */
export const nameOf = (id: string): string => names.value.get(id) ?? id;

/** The name of the chosen place; "" until it is known, and for everything that is loaded. */
export const placeName = computed(() => {
  const regions = settings.value.value?.regions ?? [];
  const { departement, region } = placeQuery.value;
  if (region !== undefined || (departement === undefined && regions.length === 1)) {
    return regions.find((one) => region === undefined || one.code === region)?.nom ?? `région ${region}`;
  }
  return regions.flatMap((one) => one.departements).find((one) => one.code === departement)?.nom ?? place.value;
});

/** The name of a département, or its code where it is not loaded. */
export const departementName = (code: string): string =>
  settings.value.value?.regions.flatMap((region) => region.departements).find((one) => one.code === code)?.nom ?? code;

/** All days of a period have the same map. Its tiles are asked for by the first day of the period, once the states are there. */
export function dayOf(of: Kind): string {
  const found = states[of].value.value;
  return found?.validFrom ?? found?.validUntil ?? date.value;
}

/** Codes of the départements of the chosen place; none where everything is shown. */
export const placeDepartements = computed<readonly string[]>(() => {
  const { departement, region } = placeQuery.value;
  return departement !== undefined
    ? [departement]
    : (settings.value.value?.regions.find((one) => one.code === region)?.departements.map((one) => one.code) ?? []);
});

/** West, south, east and north of the chosen place in degrees; null where it is everything, or not known. */
export const placeBox = computed<Box | null>(() => boxOf(placeDepartements.value));

/**
 * What the map shows first: everything in metropolitan France, since overseas départements would make the rest tiny. Null where there is
 * nothing of it.
 */
export const home = computed<Box | null>(() =>
  boxOf(Object.keys(settings.value.value?.departementBoxes ?? {}).filter((code) => code.length === 2)),
);

function boxOf(codes: readonly string[]): Box | null {
  const boxes = codes.map((code) => settings.value.value?.departementBoxes[code]).filter((box) => box !== undefined);
  return boxes.length === 0
    ? null
    : boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);
}
