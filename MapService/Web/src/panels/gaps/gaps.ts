import { computed, effect, signal } from '@preact/signals';
import type { Caveat } from '../../service/answers';
import type { Gaps, GapZone } from '../../service/gapAnswers';
import { getCsv } from '../../service/csv';
import { address } from '../../service/http';
import { placeFilter, type State, stateOf } from '../../state/communeStates';
import { communes, placeName, states } from '../../state/data';
import { epciName } from '../../state/epciNames';
import { loaded } from '../../state/loaded';
import { placeQuery } from '../../state/place';
import { ready, resource } from '../../state/resource';
import { date, kind, panel, view } from '../../state/view';
import { byName } from '../../words/format';
import { finder, fold } from '../../words/fold';

/** A commune that is not counted as covered. */
export interface GapCommune {
  code: string;
  nom: string;
  epci: string | null;
  population: number | null;
  /** Null where both kinds are shown: zones are of one kind. */
  zone: GapZone | null;
  state: State | null;
}

const here = computed(() => panel.value === 'gaps');

/** The gap zones of the chosen place, kind and day. */
export const gaps = resource<Gaps>(() => (!here.value || kind.value === 'both' ? null : address('gaps', { kind: kind.value, date: date.value, ...placeQuery.value })));

/** The last answer with what it answers: it stays, marked old, until the next one is there. */
export const shown = signal<{ answer: Gaps; date: string; place: string } | null>(null);

effect(() => {
  const answer = ready(gaps.value);
  if (answer !== null) {
    shown.value = { answer, date: date.peek(), place: placeName.value };
  }
});

/** True while what is shown is not what is chosen. */
export const busy = computed(() => (kind.value === 'both' ? stateOf.value === null || ready(communes.value) === null : gaps.value.state !== 'ready'));

/** Every commune that is not counted as covered: of both kinds, those in neither. Null until they are known. */
export const gapCommunes = computed<GapCommune[] | null>(() => (kind.value === 'both' ? ofBoth() : ofOne()));

function ofOne(): GapCommune[] | null {
  const find = stateOf.value;
  return (
    shown.value?.answer.zones.flatMap((zone) =>
      zone.largest.map(({ code, nom, population, codeEpci }) => ({ code, nom, population, epci: codeEpci === null ? null : epciName(codeEpci), zone, state: find?.(code) ?? null })),
    ) ?? null
  );
}

function ofBoth(): GapCommune[] | null {
  const find = stateOf.value;
  const table = ready(communes.value)?.communes;
  if (find === null || table === undefined) {
    return null;
  }
  return table
    .filter(({ code }) => placeFilter.value(code) && (find(code) === 'neither' || find(code) === 'possible'))
    .map(({ code, nom, population, codeEpci }) => ({ code, nom, population, epci: codeEpci === null ? null : epciName(codeEpci), zone: null, state: find(code) }));
}

/** Where a commune is, for "show". */
export const centres = computed(() => new Map(communes.value.value?.communes.map(({ code, centre }) => [code, centre])));

const searchable = computed(() => gapCommunes.value?.map((commune) => ({ commune, text: fold(`${commune.nom} ${commune.code} ${commune.epci ?? ''}`) })));

/** Those of the chosen zone and of the filter. */
export const filteredCommunes = computed<GapCommune[]>(() => {
  const { filter, zone } = view.value;
  const matches = finder(filter);
  return (searchable.value ?? []).filter(({ commune, text }) => (zone === '' || commune.zone?.id === zone) && matches(text)).map(({ commune }) => commune);
});

/** Zones that have a commune, or a territory beside them, of the filter. */
export const filteredZones = computed<GapZone[]>(() => {
  const matches = finder(view.value.filter);
  return (shown.value?.answer.zones ?? []).filter((zone) => [zone.nom, ...zone.largest.map(({ nom, code }) => `${nom} ${code}`), ...zone.neighbours.map(({ nom }) => nom)].some((text) => matches(fold(text))));
});

/** What figures do not know; of both kinds together once each. */
export const gapCaveats = computed<Caveat[]>(() => {
  if (kind.value !== 'both') {
    return shown.value?.answer.caveats ?? [];
  }
  const all = [...(states.CPTS.value.value?.caveats ?? []), ...(states.CLS.value.value?.caveats ?? [])];
  return [...new Map(all.map((about) => [about.message, about])).values()];
});

/** A commune in two territories or more of the chosen kind. */
export interface OverlapCommune {
  code: string;
  nom: string;
  population: number | null;
  territories: string[];
}

export const overlaps = loaded<OverlapCommune[]>(
  () => (!here.value || kind.value === 'both' || view.value.list !== 'overlaps' ? null : address('downloads/overlaps.csv', { kind: kind.value, date: date.value, ...placeQuery.value })),
  async (from, abort) =>
    (await getCsv(from, abort))
      .map(({ code = '', nom = '', population = '', territories = '' }) => ({ code, nom, population: population === '' ? null : Number(population), territories: territories.split('; ').filter(Boolean) }))
      .sort((a, b) => byName(a.nom, b.nom)),
);

/** Inhabitants of communes, and how many communes of unknown population are not in that number. */
export function inhabitants(of: readonly { population: number | null }[]): { known: number; unknown: number } {
  const known = of.flatMap(({ population }) => population ?? []);
  return { known: known.reduce((sum, one) => sum + one, 0), unknown: of.length - known.length };
}
