import { computed, effect, signal } from '@preact/signals';
import type { Caveat, CommuneList, Coverage, Gaps, GapZone, Kind, Overview } from '../../service/answers';
import { getCsv } from '../../service/csv';
import { address } from '../../service/http';
import type { Shown } from '../../state/address';
import { loaded } from '../../state/answers/loaded';
import { ready, resource } from '../../state/answers/resource';
import { realStateOf, type State } from '../../state/communeStates';
import { communes, coverage, otherCoverage, otherOverview, overview, placePath } from '../../state/data';
import { epciName } from '../../state/epciNames';
import { holdsOn, statesHoldOn } from '../../state/holdsOn';
import { placeQuery } from '../../state/place';
import { date, kind, panel, view } from '../../state/view';
import { finder, fold } from '../../words/fold';
import { byName } from '../../words/format';

/** A commune that is not counted as covered. */
export interface GapCommune {
  code: string;
  nom: string;
  /** Name of its EPCI, or its code until names are loaded. */
  epci: string | null;
  population: number | null;
  /** Null where both kinds are shown: zones are of one kind. */
  zone: GapZone | null;
  state: State | null;
}

const here = computed(() => panel.value === 'gaps');

/** The gap zones of the chosen place, kind and day. */
export const gaps = resource<Gaps>(() =>
  !here.value || kind.value === 'both' ? null : address('gaps', { kind: kind.value, date: date.value, ...placeQuery.value }),
);

/** The lists, and the kind, day and place that they are for. */
export interface Listed {
  kind: Shown;
  date: string;
  /** "" for all that is loaded. */
  place: string;
  /** None where both kinds are shown: zones are of one kind. */
  zones: readonly GapZone[];
  communes: readonly GapCommune[];
  /** The caveats of each kind. */
  caveats: readonly { kind: Kind; caveats: readonly Caveat[] }[];
  schematic: boolean;
}

/** The last answers. They stay, marked as old, until the next ones come; null before the first. */
export const shown = signal<Listed | null>(null);

const isBoth = computed(() => kind.value === 'both');

// A choice changes before its answers come. So kind and place are taken from the answers.
effect(() => {
  const next = isBoth.value ? ofBoth() : ofOne();
  if (next !== null) {
    shown.value = next;
  }
});

/** True while the lists are not those of the choice. */
export const busy = computed(() => {
  const now = shown.value;
  return now === null || now.kind !== kind.value || now.date !== date.value || !isAnswered();
});

const isAnswered = (): boolean => (kind.value === 'both' ? bothAnswers() !== null : gaps.value.state === 'ready');

/** Every commune that is not counted as covered. Where both kinds are shown, those in neither. Null until they are known. */
export const gapCommunes = computed<GapCommune[] | null>(() => {
  const now = shown.value;
  // The lists of one kind and those of both have different columns.
  if (now === null || (now.kind === 'both') !== (kind.value === 'both')) {
    return null;
  }
  const find = now.kind !== 'both' && now.kind === kind.value && statesHoldOn(now.date) ? realStateOf.value : null;
  return now.communes.map((one) => ({ ...one, epci: one.epci === null ? null : epciName(one.epci), state: find?.(one.code) ?? one.state }));
});

function ofOne(): Listed | null {
  const answer = ready(gaps.value);
  return answer === null || !holdsOn(answer, date.peek())
    ? null
    : {
        kind: answer.kind,
        date: date.peek(),
        place: nameOf(answer),
        zones: answer.zones,
        communes: answer.zones.flatMap((zone) =>
          zone.largest.map(({ codeEpci, ...one }) => ({ ...one, epci: codeEpci, zone, state: null })),
        ),
        caveats: [answer],
        schematic: answer.provenance.schematicBoundaries,
      };
}

function ofBoth(): Listed | null {
  const [find, answers] = [realStateOf.value, bothAnswers()];
  if (find === null || answers === null) {
    return null;
  }
  const [table, cpts, cls] = answers;
  const said = new Set(cpts.caveats.map(({ message }) => message));
  return {
    kind: 'both',
    date: date.peek(),
    place: nameOf(table),
    zones: [],
    communes: table.communes
      .map(({ codeEpci, ...one }) => ({ ...one, epci: codeEpci, zone: null, state: find(one.code) }))
      .filter(({ state }) => state === 'neither' || state === 'possible'),
    // A caveat of both kinds is listed once.
    caveats: [
      { kind: 'CPTS', caveats: cpts.caveats },
      { kind: 'CLS', caveats: cls.caveats.filter(({ message }) => !said.has(message)) },
    ],
    schematic: cpts.provenance.schematicBoundaries,
  };
}

// The communes of the place and the figures of both kinds, all of the chosen day; null until all are there.
function bothAnswers(): [CommuneList, Answered, Answered] | null {
  const table = ready(communes.value);
  const [cpts, cls] =
    placePath.value === null ? [ready(overview.value), ready(otherOverview.value)] : [ready(coverage.value), ready(otherCoverage.value)];
  const day = date.value;
  return table !== null &&
    cpts !== null &&
    cls !== null &&
    cpts.kind === 'CPTS' &&
    holdsOn(cpts, day) &&
    holdsOn(cls, day) &&
    statesHoldOn(day)
    ? [table, cpts, cls]
    : null;
}

type Answered = Coverage | Overview;

// A function declaration, because the effect above already needs it.
function nameOf({ departement, region }: Pick<CommuneList, 'departement' | 'region'>): string {
  return departement?.nom ?? region?.nom ?? region?.code ?? '';
}

/** The point of each commune, which "show" moves the map to. */
export const centres = computed(() => new Map(communes.value.value?.communes.map(({ code, centre }) => [code, centre])));

const searchable = computed(() =>
  gapCommunes.value?.map((commune) => ({ commune, text: fold(`${commune.nom} ${commune.code} ${commune.epci ?? ''}`) })),
);

/** The communes of the chosen zone that match the filter. */
export const filteredCommunes = computed<GapCommune[]>(() => {
  const { filter, zone } = view.value;
  const matches = finder(filter);
  return (searchable.value ?? [])
    .filter(({ commune, text }) => (zone === '' || commune.zone?.id === zone) && matches(text))
    .map(({ commune }) => commune);
});

/** Zones with a commune or a neighbouring territory that matches the filter. */
export const filteredZones = computed<GapZone[]>(() => {
  const matches = finder(view.value.filter);
  return (shown.value?.zones ?? []).filter((zone) =>
    [zone.nom, ...zone.largest.map(({ nom, code }) => `${nom} ${code}`), ...zone.neighbours.map(({ nom }) => nom)].some((text) =>
      matches(fold(text)),
    ),
  );
});

/** A commune in two territories or more of the chosen kind. */
export interface OverlapCommune {
  code: string;
  nom: string;
  population: number | null;
  /** Ids. */
  territories: string[];
}

export const overlaps = loaded<OverlapCommune[]>(
  () =>
    !here.value || kind.value === 'both' || view.value.list !== 'overlaps'
      ? null
      : address('downloads/overlaps.csv', { kind: kind.value, date: date.value, ...placeQuery.value }),
  async (from, abort) =>
    (await getCsv(from, abort))
      .map(({ code = '', nom = '', population = '', territories = '' }) => ({
        code,
        nom,
        population: population === '' ? null : Number(population),
        territories: territories.split(',').filter(Boolean),
      }))
      .sort((a, b) => byName(a.nom, b.nom)),
);

/** The sum of the known populations, and the number of communes whose population is unknown. */
export function inhabitants(of: readonly { population: number | null }[]): { known: number; unknown: number } {
  const known = of.flatMap(({ population }) => population ?? []);
  return { known: known.reduce((sum, one) => sum + one, 0), unknown: of.length - known.length };
}
