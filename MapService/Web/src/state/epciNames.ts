import { getCsv } from '../service/csv';
import { address } from '../service/http';
import { loaded } from './loaded';
import { placeQuery } from './place';
import { panel } from './view';

/** Names of the EPCI of the chosen place by their codes, where a list shows them. */
const names = loaded(
  () => (panel.value === 'gaps' || panel.value === 'scenario' ? address('downloads/epci.csv', placeQuery.value) : null),
  async (from, abort) => new Map((await getCsv(from, abort)).map((row) => [row['code'] ?? '', row['nom'] ?? ''])),
);

/** The name of an EPCI; its code until names are there, and where it is in none of the place's. */
export const epciName = (code: string): string => names.value.value?.get(code) ?? code;
