import type { Step } from '../../service/answers';

export type { Step };

/** The steps of a scenario, the steps before each change, and the steps that were undone; the newest last. */
export interface Steps {
  before: readonly (readonly Step[])[];
  now: readonly Step[];
  after: readonly (readonly Step[])[];
}

export const noSteps: Steps = { before: [], now: [], after: [] };

/** Changes the steps. That can be undone. */
export const changed = (steps: Steps, now: readonly Step[]): Steps => ({ before: [...steps.before, steps.now], now, after: [] });

/** Replaces the steps without a new entry in the history, because it was not the reader who changed them. */
export const corrected = (steps: Steps, now: readonly Step[]): Steps => ({ ...steps, now });

export function undone(steps: Steps): Steps {
  const last = steps.before.at(-1);
  return last === undefined ? steps : { before: steps.before.slice(0, -1), now: last, after: [...steps.after, steps.now] };
}

export function redone(steps: Steps): Steps {
  const next = steps.after.at(-1);
  return next === undefined ? steps : { before: [...steps.before, steps.now], now: next, after: steps.after.slice(0, -1) };
}

/** Ids and names of the territories that steps create. */
export function made(steps: readonly Step[]): { id: string; nom: string }[] {
  return steps.filter((step) => step.nom != null).map((step) => ({ id: step.territory, nom: step.nom ?? step.territory }));
}

/** Ids of the territories that do not exist any more after the steps. */
export function gone(steps: readonly Step[]): Set<string> {
  const ids = new Set<string>();
  for (const step of steps) {
    for (const id of step.territories ?? []) {
      ids.add(id);
    }
    if (step.action === 'dissolve') {
      ids.add(step.territory);
    } else {
      ids.delete(step.territory);
    }
  }
  return ids;
}
