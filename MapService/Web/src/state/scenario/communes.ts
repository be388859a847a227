import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { CommuneRow } from '../../service/answers';
import { address } from '../../service/http';
import { type Answer, resource } from '../answers/resource';
import { departementOf, placeFilter } from '../communeStates';
import { communes, settings } from '../data';
import { selection } from '../selection';
import { panel } from '../view';
import { steps } from './scenario';

interface Communes {
  communes: CommuneRow[];
  epcis: { code: string; nom: string }[];
}

// Stands for all départements, among their codes.
const all = '';

const departements = computed(
  () => new Set(settings.value.value?.regions.flatMap((region) => region.departements.map(({ code }) => code))),
);

// Chosen communes stay chosen when the place changes, a link may name any commune, and the members of an EPCI may be anywhere.
const elsewhere = computed<readonly string[]>(() => {
  if (panel.value !== 'scenario') {
    return [];
  }
  if (steps.value.some(({ epcis }) => (epcis ?? []).length > 0)) {
    return [all];
  }
  const named = [...selection.value, ...steps.value.flatMap((step) => step.communes ?? [])].filter((code) => !placeFilter.value(code));
  return [...new Set(named.map(departementOf))].filter((code) => departements.value.has(code)).sort();
});

const answers = signal<ReadonlyMap<string, ReadonlySignal<Answer<Communes>>>>(new Map());

effect(() => {
  const missing = elsewhere.value.filter((departement) => !answers.peek().has(departement));
  if (missing.length > 0) {
    untracked(
      () =>
        (answers.value = new Map([...answers.peek(), ...missing.map((departement) => [departement, communesOf(departement)] as const)])),
    );
  }
});

// A function declaration, because the effect above already needs it.
function communesOf(departement: string): ReadonlySignal<Answer<Communes>> {
  return resource<Communes>(() =>
    elsewhere.value.includes(departement) ? address('communes', departement === all ? {} : { departement }) : null,
  );
}

const found = computed<readonly Communes[]>(() =>
  [communes, ...answers.value.values()].flatMap(({ value: { value } }) => (value === null ? [] : [value])),
);

/** The communes of the chosen place, and of every département with a chosen commune or one of the steps, by code. */
export const knownRows = computed<ReadonlyMap<string, CommuneRow>>(
  () => new Map(found.value.flatMap((one) => one.communes.map((row) => [row.code, row] as const))),
);

/** The names of their EPCI, by code. */
export const knownEpcis = computed<ReadonlyMap<string, string>>(
  () => new Map(found.value.flatMap((one) => one.epcis.map(({ code, nom }) => [code, nom] as const))),
);

const isReady = (departement: string): boolean => answers.value.get(departement)?.value.state === 'ready';

/** True while a commune may still be loaded. */
export const isAwaited = (code: string): boolean =>
  !knownRows.value.has(code) &&
  !isReady(all) &&
  (placeFilter.value(code)
    ? communes.value.state !== 'ready'
    : settings.value.value === null || (departements.value.has(departementOf(code)) && !isReady(departementOf(code))));

/** True while the members of an EPCI in the steps are being loaded. */
export const isEpciAwaited = computed(() => elsewhere.value.includes(all) && !isReady(all));
