import { computed, signal } from '@preact/signals';
import { overview, settings, states } from './data';
import { placeQuery } from './place';
import { bothKinds, ofBothKinds, ofOneKind, oneKind, type State, type StateOf } from './stateRules';
import { kind } from './view';

export { bothKinds, oneKind, type State, type StateOf };

/** The states of communes that the scenario changes; empty without a scenario. */
export const scenarioStates = signal<ReadonlyMap<string, State>>(new Map());

/** True while the scenario is evaluated for the chosen day. */
export const scenarioPending = signal(false);

/** The communes that the scenario changes. They have a border of their own on the map. */
export const changedCommunes = signal<readonly string[]>([]);

/**
 * Finds the state of a commune without the scenario; null before the first answers. Until new ones come, they are those of an earlier day.
 */
export const realStateOf = computed<StateOf | null>(() => {
  const cpts = states.CPTS.value.value;
  const cls = states.CLS.value.value;
  if (cpts === null || cls === null) {
    return null;
  }
  return kind.value === 'both' ? ofBothKinds(cpts, cls) : kind.value === 'CPTS' ? ofOneKind(cpts, cls) : ofOneKind(cls, cpts);
});

/** Finds the state of a commune with the scenario that the map shows. */
export const stateOf = computed<StateOf | null>(() => {
  const [changed, found] = [scenarioStates.value, realStateOf.value];
  return found === null ? null : (code) => changed.get(code) ?? found(code);
});

/** The states in the legend. */
export const shownStates = computed<readonly State[]>(() => (kind.value === 'both' ? bothKinds : oneKind));

/** The state of all communes that no list names. */
export const restState = computed<State>(() => (kind.value === 'both' ? 'neither' : 'uncovered'));

/** Every commune that is not in the state of the rest, with its state; null before the first answers. */
export const namedStates = computed<ReadonlyMap<string, State> | null>(() => {
  const find = stateOf.value;
  const lists = [states.CPTS.value.value, states.CLS.value.value];
  if (find === null) {
    return null;
  }
  const named = new Map<string, State>();
  const codes = [
    ...lists.flatMap((answer) => (answer === null ? [] : [answer.covered, answer.overlap, answer.possible])),
    [...scenarioStates.value.keys()],
  ];
  for (const code of codes.flat()) {
    const state = find(code);
    if (state !== restState.value) {
      named.set(code, state);
    }
  }
  return named;
});

/** How many communes of the chosen place are in each state; null before the first answers. */
export const stateCounts = computed<Partial<Record<State, number>> | null>(() => {
  const total = communesInPlace.value;
  if (namedStates.value === null || total === null) {
    return null;
  }
  const counts: Partial<Record<State, number>> = Object.fromEntries(shownStates.value.map((state) => [state, 0]));
  let named = 0;
  for (const [code, state] of namedStates.value) {
    if (placeFilter.value(code)) {
      counts[state] = (counts[state] ?? 0) + 1;
      named++;
    }
  }
  counts[restState.value] = total - named;
  return counts;
});

/** True while the states are those of an earlier day, because the new ones are on their way or did not come. */
export const statesOld = computed(() => states.CPTS.value.state !== 'ready' || states.CLS.value.state !== 'ready' || scenarioPending.value);

// Null where the figures are of another region than the chosen one: their total is another one.
const communesInPlace = computed<number | null>(() => {
  const all = overview.value.value;
  const { departement, region } = placeQuery.value;
  if (all === null || (all.region?.code ?? null) !== (region ?? null)) {
    return null;
  }
  const of = departement === undefined ? all.total : all.departements.find((one) => one.code === departement);
  return of?.communes.total ?? null;
});

/** The département of a commune, from its code: "89024" is in "89", "97105" in "971". */
export const departementOf = (code: string): string => code.slice(0, code.startsWith('97') || code.startsWith('98') ? 3 : 2);

/** Tells whether a commune is in the chosen place. */
export const placeFilter = computed<(code: string) => boolean>(() => {
  const { departement, region } = placeQuery.value;
  const inside =
    departement !== undefined
      ? new Set([departement])
      : region !== undefined
        ? new Set(settings.value.value?.regions.find((one) => one.code === region)?.departements.map((one) => one.code))
        : null;
  return inside === null ? () => true : (code) => inside.has(departementOf(code));
});
