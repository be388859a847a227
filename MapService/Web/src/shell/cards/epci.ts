import { computed } from '@preact/signals';
import { getCsv } from '../../service/csv';
import { address, getJson } from '../../service/http';
import type { SearchAnswer } from '../../service/searchAnswers';
import { loaded } from '../../state/loaded';
import { date, kind, view } from '../../state/view';
import type { Box, Kind } from '../../service/answers';

/** A commune of an EPCI on a day, by what is known of both kinds. */
export interface MemberState {
  code: string;
  nom: string;
  population: number | null;
  territories: string[];
}

export interface Epci {
  code: string;
  nom: string;
  departements: string[];
  box: Box | null;
  communes: MemberState[];
}

const code = computed(() => (view.value.card.startsWith('epci:') ? view.value.card.slice('epci:'.length) : null));

/** The kinds whose territories are told. */
const told = computed<Kind[]>(() => (kind.value === 'both' ? ['CPTS', 'CLS'] : [kind.value]));

/** The chosen EPCI with its communes; a null value where there is no EPCI of that code. */
export const epci = loaded<Epci | null>(
  () => (code.value === null ? null : JSON.stringify([code.value, date.value, told.value])),
  async (key, abort) => {
    const [of, day, ofKinds] = JSON.parse(key) as [string, string, Kind[]];
    const found = (await getJson<SearchAnswer>(address('search', { q: of, limit: '20' }), abort)).results.find((one) => one.type === 'epci' && one.code === of);
    if (found === undefined) {
      return null;
    }
    const files = await Promise.all(found.departements.flatMap((departement) => ofKinds.map((each) => getCsv(address('downloads/communes.csv', { departement, kind: each, date: day }), abort))));
    const communes = new Map<string, MemberState>();
    for (const row of files.flat().filter((row) => row['codeEpci'] === of)) {
      const { code: commune = '', nom = '', population = '', territories = '' } = row;
      const before = communes.get(commune)?.territories ?? [];
      communes.set(commune, { code: commune, nom, population: population === '' ? null : Number(population), territories: [...before, ...territories.split('; ').filter(Boolean)] });
    }
    return { code: of, nom: found.nom, departements: found.departements, box: found.box, communes: [...communes.values()] };
  },
);
