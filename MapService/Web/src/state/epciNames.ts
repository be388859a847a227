import { computed } from '@preact/signals';
import { getCsv } from '../service/csv';
import { address } from '../service/http';
import { loaded } from './loaded';
import { placeQuery } from './place';
import { panel } from './view';

// An edit may name any EPCI; lists have those of the chosen place.
const query = () => (panel.value === 'edit' ? {} : placeQuery.value);

const names = loaded(
  () => (panel.value === 'gaps' || panel.value === 'scenario' || panel.value === 'edit' ? address('downloads/epci.csv', query()) : null),
  async (from, abort) => new Map((await getCsv(from, abort)).map((row) => [row['code'] ?? '', row['nom'] ?? ''])),
);

/** Names of EPCI by their codes, where a list shows them; empty until they are there. */
export const epciNames = computed<ReadonlyMap<string, string>>(() => names.value.value ?? new Map());

/** The name of an EPCI; its code until names are there, and where it is in none of the place's. */
export const epciName = (code: string): string => epciNames.value.get(code) ?? code;
