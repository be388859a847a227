import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { Kind, ScenarioAnswer } from '../../service/answers';
import { address, faultOf, getJson, send } from '../../service/http';
import { date, go, kind, view } from '../view';
import { datasets } from '../watch';
import { type Action, noScenario, type Outcome, questionOf, reduce, type Scenario } from './reducer';
import type { Step } from './steps';

/** The scenario that a planner tries: reducer.ts says how it changes. Nothing of it is stored; the address of the page holds it. */
const scenario = signal<Scenario>(noScenario);

function dispatch(action: Action): void {
  scenario.value = reduce(scenario.peek(), action);
}

export const steps = computed<readonly Step[]>(() => scenario.value.steps.now);
export const canUndo = computed(() => scenario.value.steps.before.length > 0);
export const canRedo = computed(() => scenario.value.steps.after.length > 0);
export const outcome = computed<Outcome>(() => scenario.value.outcome);
export const linkFault = computed(() => scenario.value.linkFault);
export const leftOut = computed(() => scenario.value.leftOut);

/** The kind of territory that the steps change; null without steps, and until the service has answered them. */
export const trialKind = computed(() => scenario.value.kind);

/** True while there is a scenario, and while one is being opened. */
export const isTrying = computed(() => steps.value.length > 0 || view.value.scenario !== '');

/** The kind that steps are evaluated for; null where the page shows another kind than theirs, or both. */
export const scenarioKind = computed<Kind | null>(() =>
  kind.value === 'both' || (trialKind.value ?? kind.value) !== kind.value ? null : kind.value,
);

const nothing = (): void => undefined;
let whenShown = nothing;

/** Says that the outcome of the newest steps is on the page. */
export function shown(): void {
  const act = whenShown;
  whenShown = nothing;
  act();
}

function act(action: Action): void {
  whenShown = nothing;
  dispatch(action);
}

/**
 * Adds steps.
 * @param then Done once, when their outcome is on the page.
 */
export function add(more: readonly Step[], then = nothing): void {
  act({ type: 'add', steps: more });
  whenShown = then;
  go({ hidden: false }, 'replace');
}

export const takeOut = (at: number): void => act({ type: 'takeOut', at });
export const clear = (): void => act({ type: 'clear' });
export const undo = (): void => act({ type: 'undo' });
export const redo = (): void => act({ type: 'redo' });

/** Takes the fault of a link from the page. */
export const closeLinkFault = (): void => dispatch({ type: 'linkFaultRead' });

/** Asks again what the service could not answer. */
export const again = (): void => dispatch({ type: 'retry' });

const attempts = computed(() => scenario.value.attempts);
const linkInAddress = computed(() => view.value.scenario);
const isOpen = (): boolean => view.peek().scenario === scenario.peek().link;

// The link in the address is another one: a page that was opened, the back button, or an address that was pasted.
effect(() => {
  const link = linkInAddress.value;
  void datasets.value;
  void attempts.value;
  if (isOpen()) {
    return;
  }
  const asking = new AbortController();
  untracked(() => void (link === '' ? act({ type: 'linkGone' }) : open(link, asking.signal)));
  return () => asking.abort();
});

async function open(link: string, abort: AbortSignal): Promise<void> {
  dispatch({ type: 'linkAsked' });
  try {
    const answer = await getJson<ScenarioAnswer>(address(`scenarios/${link}`), abort);
    if (!abort.aborted) {
      opened(link, answer);
    }
  } catch (thrown) {
    const fault = faultOf(thrown);
    if (!abort.aborted) {
      batch(() => {
        dispatch({ type: 'linkRefused', fault });
        if (!fault.mayPass) {
          writeLink();
        }
      });
    }
  }
}

// A scenario has a kind and a day of its own. Where the page shows both kinds it stays as it is, and the scenario is not shown.
function opened(link: string, answer: ScenarioAnswer): void {
  batch(() => {
    const question = questionOf(answer.changes, answer.kind, answer.date, datasets.peek(), attempts.peek());
    act({ type: 'linkOpened', link, answer, question });
    if (kind.peek() !== 'both') {
      go({ kind: answer.kind, date: answer.date }, 'replace');
    }
  });
}

// The steps, the kind or the day are others, or the service is asked again.
effect(() => {
  const [now, of, day, dataset, attempt] = [steps.value, scenarioKind.value, date.value, datasets.value, attempts.value];
  if (!isOpen()) {
    return;
  }
  if (now.length === 0 || of === null) {
    untracked(() => {
      dispatch({ type: 'notAsked' });
      if (now.length === 0) {
        writeLink();
      }
    });
    return;
  }
  const question = questionOf(now, of, day, dataset, attempt);
  const { outcome: before, answered } = scenario.peek();
  if (before.state === 'ready' && answered === question) {
    return;
  }
  const asking = new AbortController();
  untracked(() => void evaluate(now, of, day, question, asking.signal));
  return () => asking.abort();
});

async function evaluate(now: readonly Step[], of: Kind, day: string, question: string, abort: AbortSignal): Promise<void> {
  dispatch({ type: 'asked' });
  const body = JSON.stringify({ kind: of, date: day, changes: now });
  try {
    const sent = await send(address('scenarios'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
      signal: abort,
    });
    const answer = (await sent.json()) as ScenarioAnswer;
    if (!abort.aborted) {
      dispatch({ type: 'answered', answer, question });
      writeLink();
    }
  } catch (thrown) {
    const fault = faultOf(thrown);
    if (!abort.aborted) {
      dispatch({ type: 'refused', fault, asked: now });
      if (outcome.peek().state === 'fault' && !fault.mayPass) {
        whenShown = nothing;
      }
    }
  }
}

// Where there is nothing left to hide, nothing is hidden; a scenario that is too long for a link stays hidden.
function writeLink(): void {
  const { link, steps: all } = scenario.peek();
  go({ scenario: link, ...(all.now.length === 0 && { hidden: false }) }, 'replace');
}
