import { computed } from '@preact/signals';
import { place } from './view';

/** The chosen place as parameters of the service. */
export interface Place {
  departement?: string;
  region?: string;
}

export const placeQuery = computed<Place>(() => queryOf(place.value));

export function queryOf(of: string): Place {
  if (of === '') {
    return {};
  }
  return of.startsWith('r') ? { region: of.slice(1) } : { departement: of };
}
