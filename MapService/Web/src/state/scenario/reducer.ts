import type { Kind, ScenarioAnswer } from '../../service/answers';
import type { ServiceFault } from '../../service/http';
import { refusedCodes, without } from './refusedCodes';
import { changed, corrected, noSteps, redone, type Step, type Steps, undone } from './steps';

/** Everything that is known of the scenario on the page. */
export interface Scenario {
  /** The steps, those before them and those that were undone. */
  steps: Steps;
  /** Kind of territory that the steps change; null without steps, and until the service has answered them. */
  kind: Kind | null;
  /** The link of these steps as the address has it; '' for none. The address may have another one, which is still to be opened. */
  link: string;
  outcome: Outcome;
  /** The question that the outcome answers (questionOf); '' for none. */
  answered: string;
  /** Why the link in the address could not be opened; null when it could. */
  linkFault: ServiceFault | null;
  /** Codes that were taken out of the newest steps, because the service said that they change nothing. */
  leftOut: readonly string[];
  /** Number of the first of the newest steps: only these are corrected. */
  freshFrom: number;
  /** How often the service was asked again for the same steps. */
  attempts: number;
}

/** The coverage before and after the steps. While it is "loading", the value is that of earlier steps. */
export interface Outcome {
  value: ScenarioAnswer | null;
  state: 'none' | 'loading' | 'ready' | 'fault';
  fault: ServiceFault | null;
}

export type Action =
  /** What a reader does. */
  | { type: 'add'; steps: readonly Step[] }
  | { type: 'takeOut'; at: number }
  | { type: 'clear' }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'retry' }
  /** A link in the address is opened. */
  | { type: 'linkAsked' }
  | { type: 'linkOpened'; link: string; answer: ScenarioAnswer; question: string }
  | { type: 'linkRefused'; fault: ServiceFault }
  | { type: 'linkGone' }
  | { type: 'linkFaultRead' }
  /** The steps are evaluated. */
  | { type: 'asked' }
  | { type: 'answered'; answer: ScenarioAnswer; question: string }
  | { type: 'refused'; fault: ServiceFault; asked: readonly Step[] }
  | { type: 'notAsked' };

const noOutcome: Outcome = { value: null, state: 'none', fault: null };
const noneFresh = Number.MAX_SAFE_INTEGER;

export const noScenario: Scenario = {
  steps: noSteps,
  kind: null,
  link: '',
  outcome: noOutcome,
  answered: '',
  linkFault: null,
  leftOut: [],
  freshFrom: noneFresh,
  attempts: 0,
};

/** The scenario after an action. Nothing is asked and nothing is written here: see scenario.ts. */
export function reduce(now: Scenario, action: Action): Scenario {
  switch (action.type) {
    case 'add':
      return { ...withSteps(now, changed(now.steps, [...now.steps.now, ...action.steps])), freshFrom: now.steps.now.length };
    case 'takeOut':
      return withSteps(
        now,
        changed(
          now.steps,
          now.steps.now.filter((_, at) => at !== action.at),
        ),
      );
    case 'clear':
      return withSteps(now, changed(now.steps, []));
    case 'undo':
      return withSteps(now, undone(now.steps));
    case 'redo':
      return withSteps(now, redone(now.steps));
    case 'retry':
      return { ...now, attempts: now.attempts + 1 };
    case 'linkAsked':
      return { ...now, outcome: { ...noOutcome, state: 'loading' } };
    case 'linkOpened':
      return {
        ...withSteps(now, opened(now.steps, action.answer.changes)),
        ...ready(action.answer, action.question),
        link: action.link,
      };
    case 'linkRefused':
      return action.fault.mayPass
        ? { ...now, outcome: { value: null, state: 'fault', fault: action.fault } }
        : { ...now, outcome: noOutcome, link: '', linkFault: action.fault, attempts: now.attempts + 1 };
    case 'linkGone':
      return { ...withSteps(now, changed(now.steps, [])), link: '' };
    case 'linkFaultRead':
      return { ...now, linkFault: null };
    case 'asked':
      return { ...now, outcome: { ...now.outcome, state: 'loading', fault: null } };
    case 'answered':
      return { ...now, ...ready(action.answer, action.question), link: linkOf(action.answer), freshFrom: noneFresh };
    case 'refused':
      return refused(now, action.fault, action.asked);
    case 'notAsked':
      // Steps of another kind than the page shows keep their link.
      return { ...now, outcome: noOutcome, ...(now.steps.now.length === 0 && { kind: null, link: '' }) };
  }
}

function withSteps(now: Scenario, steps: Steps): Scenario {
  return { ...now, steps, linkFault: null, leftOut: [], freshFrom: noneFresh };
}

function ready(answer: ScenarioAnswer, question: string): Pick<Scenario, 'kind' | 'outcome' | 'answered'> {
  return { kind: answer.kind, outcome: { value: answer, state: 'ready', fault: null }, answered: question };
}

// "https://maps.example/scenarios/AbC" is "AbC" in the address; a scenario that is too long for a link has none.
const linkOf = ({ link }: ScenarioAnswer): string => link?.split('/').at(-1) ?? '';

// The back button may bring the same steps on another day: then there is nothing to undo.
function opened(steps: Steps, now: readonly Step[]): Steps {
  if (steps.now.length === 0 && steps.before.length === 0) {
    return { ...noSteps, now };
  }
  return JSON.stringify(steps.now) === JSON.stringify(now) ? steps : changed(steps, now);
}

// A lasso or a list may name communes that are in the territory already. They are left out of the step, and the rest is asked again.
function refused(now: Scenario, fault: ServiceFault, asked: readonly Step[]): Scenario {
  const codes = refusedCodes(fault, now.freshFrom);
  if (codes === null) {
    // The link stays: the newest step may be missing from it, the others are not lost.
    return { ...now, outcome: { value: null, state: 'fault', fault } };
  }
  return { ...now, leftOut: [...now.leftOut, ...codes.map(({ code }) => code)], steps: corrected(now.steps, without(asked, codes)) };
}

/** Stands for what is asked about steps. The same question has the same answer. */
export const questionOf = (steps: readonly Step[], kind: Kind, date: string, datasets: number, attempts: number): string =>
  JSON.stringify([steps, kind, date, datasets, attempts]);
