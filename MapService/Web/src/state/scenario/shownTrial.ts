import { batch, computed, effect, signal } from '@preact/signals';
import type { ScenarioAnswer } from '../../service/answers';
import { afterPaint } from '../afterPaint';
import { changedCommunes, type State, scenarioPending, scenarioStates } from '../communeStates';
import { view } from '../view';
import { outcome, scenarioKind, shown } from './scenario';
import { statesAfter } from './statesAfter';

/** The scenario that the map shows; null where it shows the real situation. */
export const shownTrial = signal<ScenarioAnswer | null>(null);

const noStates: ReadonlyMap<string, State> = new Map();

function show(trial: ScenarioAnswer | null): void {
  batch(() => {
    shownTrial.value = trial;
    scenarioStates.value = trial === null ? noStates : statesAfter(trial);
    changedCommunes.value =
      trial === null ? [] : [...new Set([...scenarioStates.value.keys(), ...trial.changes.flatMap((step) => step.communes ?? [])])];
  });
}

const isHidden = computed(() => view.value.hidden);

effect(() => {
  const { value, state } = outcome.value;
  const isAnswered = state === 'ready' || state === 'loading';
  const next = !isHidden.value && isAnswered && value !== null && value.kind === scenarioKind.value ? value : null;
  scenarioPending.value = !isHidden.value && (state === 'loading' || (next !== null && shownTrial.peek() !== next));
  if (next === null) {
    show(null);
    return;
  }
  if (state === 'loading') {
    return;
  }
  // The figures are painted first: the map takes longer.
  return afterPaint(() => {
    batch(() => {
      show(next);
      scenarioPending.value = false;
    });
    shown();
  });
});
