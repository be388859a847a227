import { computed } from '@preact/signals';
import type { GapZone } from '../../service/answers';
import { address } from '../../service/http';
import { ready, resource } from '../../state/answers/resource';
import { communes, territories } from '../../state/data';
import { placeQuery } from '../../state/place';
import { steps } from '../../state/scenario/scenario';
import { selection } from '../../state/selection';
import { date, kind, panel } from '../../state/view';
import { targetsOf } from './targets';

/** The gap zones of the chosen place, kind and day. */
export const zones = resource<{ zones: GapZone[] }>(() =>
  panel.value !== 'scenario' || kind.value === 'both' ? null : address('gaps', { kind: kind.value, date: date.value, ...placeQuery.value }),
);

const rowsOfPlace = computed(() => communes.value.value?.communes ?? []);

/** The territories that the next step can change. */
export const targets = computed(() =>
  kind.value === 'both'
    ? []
    : targetsOf(
        territories.value.value?.territories ?? [],
        kind.value,
        date.value,
        steps.value,
        ready(zones.value)?.zones ?? [],
        selection.value,
        placeQuery.value.departement ?? null,
      ),
);

/** The EPCI of the chosen place, each with its communes there. */
export const epcis = computed(() => {
  const members = new Map<string, string[]>();
  for (const { code, codeEpci } of rowsOfPlace.value) {
    if (codeEpci !== null) {
      members.set(codeEpci, [...(members.get(codeEpci) ?? []), code]);
    }
  }
  return members;
});
