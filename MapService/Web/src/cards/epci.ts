import { computed } from '@preact/signals';
import type { Box, CommuneList, CommuneRow, Kind, SearchAnswer, Territory, TerritoryList } from '../service/answers';
import { address, getJson } from '../service/http';
import { loaded } from '../state/answers/loaded';
import { date, kind, view } from '../state/view';

export interface Epci {
  code: string;
  nom: string;
  departements: string[];
  box: Box | null;
  communes: CommuneRow[];
  /** Territories that count on the day, each with how many of its communes. */
  territories: { id: string; communes: number }[];
}

const code = computed(() => (view.value.card.startsWith('epci:') ? view.value.card.slice('epci:'.length) : null));

/** The kinds whose territories are listed. */
const told = computed<Kind[]>(() => (kind.value === 'both' ? ['CPTS', 'CLS'] : [kind.value]));

/** The chosen EPCI with its communes on the chosen day. The value is null where there is no EPCI of that code. */
export const epci = loaded<Epci | null>(
  () => (code.value === null ? null : JSON.stringify([code.value, date.value, told.value])),
  async (key, abort) => {
    const [of, day, ofKinds] = JSON.parse(key) as [string, string, Kind[]];
    const get = <T>(path: string, query: object): Promise<T> => getJson<T>(address(path, query), abort);
    const found = (await get<SearchAnswer>('search', { q: of, limit: '20' })).results.find((one) => one.type === 'epci' && one.code === of);
    if (found === undefined) {
      return null;
    }
    const { nom, departements, box } = found;
    const [lists, items] = await Promise.all([
      Promise.all(departements.map((departement) => get<CommuneList>('communes', { departement }))),
      Promise.all(
        departements.flatMap((departement) =>
          ofKinds.map((each) => get<TerritoryList>('territories', { departement, kind: each, date: day })),
        ),
      ),
    ]);
    const communes = lists.flatMap((list) => list.communes).filter(({ codeEpci }) => codeEpci === of);
    const codes = new Set(communes.map((one) => one.code));
    const ids = new Set(items.flatMap((item) => item.territories).flatMap((one) => (one.inForce === 'yes' ? [one.id] : [])));
    const all = await Promise.all([...ids].map((id) => get<Territory>(`territories/${id}`, { date: day })));
    const territories = all.map(({ territory, members }) => ({
      id: territory.id,
      communes: (members ?? []).filter((member) => codes.has(member.code)).length,
    }));
    return {
      code: of,
      nom,
      departements,
      box,
      communes,
      territories: territories.filter((one) => one.communes > 0).sort((a, b) => b.communes - a.communes),
    };
  },
);
