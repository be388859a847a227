import { computed } from '@preact/signals';
import { getCsv } from '../service/csv';
import { address } from '../service/http';
import { loaded } from './answers/loaded';
import { communes } from './data';
import { panel, place } from './view';

// An edit may name any EPCI, and only the communes of the chosen place are there.
const others = loaded(
  () => (panel.value === 'edit' && place.value !== '' ? address('downloads/epci.csv') : null),
  async (from, abort) => (await getCsv(from, abort)).map((row) => [row.code ?? '', row.nom ?? ''] as const),
);

/** Names of EPCI by their codes, where a list shows them; empty until they are there. */
export const epciNames = computed<ReadonlyMap<string, string>>(
  () => new Map([...(others.value.value ?? []), ...(communes.value.value?.epcis ?? []).map(({ code, nom }) => [code, nom] as const)]),
);

/** The name of an EPCI; its code until names are there, and where it is in none of the place's. */
export const epciName = (code: string): string => epciNames.value.get(code) ?? code;
