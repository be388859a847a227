import { computed } from '@preact/signals';
import { getCsv } from '../service/csv';
import { address } from '../service/http';
import { loaded } from './answers/loaded';
import { communes } from './data';
import { panel, place } from './view';

// An edit may name any EPCI, and the list of communes has only the EPCI of the chosen place.
const others = loaded(
  () => (panel.value === 'edit' && place.value !== '' ? address('downloads/epci.csv') : null),
  async (from, abort) => (await getCsv(from, abort)).map((row) => [row.code ?? '', row.nom ?? ''] as const),
);

/** Names of EPCI by code; empty until they are loaded. */
export const epciNames = computed<ReadonlyMap<string, string>>(
  () => new Map([...(others.value.value ?? []), ...(communes.value.value?.epcis ?? []).map(({ code, nom }) => [code, nom] as const)]),
);

/** The name of an EPCI, or its code where the name is not loaded. */
export const epciName = (code: string): string => epciNames.value.get(code) ?? code;
