import { batch, computed, effect, signal, untracked } from '@preact/signals';
import type { Kind } from '../../service/answers';
import { address, faultOf, getJson, type ServiceFault, send } from '../../service/http';
import type { ScenarioAnswer } from '../../service/scenarioAnswers';
import { afterPaint } from '../afterPaint';
import { changedCommunes, type State, scenarioPending, scenarioStates } from '../communeStates';
import { date, go, kind, view } from '../view';
import { datasets } from '../watch';
import { refusedCodes, without } from './refusedCodes';
import { statesAfter } from './statesAfter';
import { changed, corrected, noSteps, redone, type Step, undone } from './steps';

/** What the planner tries. Nothing of it is stored: the address holds it. */
const history = signal(noSteps);
export const steps = computed(() => history.value.now);
export const canUndo = computed(() => history.value.before.length > 0);
export const canRedo = computed(() => history.value.after.length > 0);

/** How the answer to a scenario stands: "loading" keeps the one before, of other steps. */
export interface Outcome {
  value: ScenarioAnswer | null;
  state: 'none' | 'loading' | 'ready' | 'fault';
  fault: ServiceFault | null;
}
export const outcome = signal<Outcome>({ value: null, state: 'none', fault: null });

/** Why the scenario of an address could not be opened; null when it could. */
export const linkFault = signal<ServiceFault | null>(null);

/** How many communes the service left out of the newest steps, since they were in, or not in, already. */
export const leftOut = signal<readonly string[]>([]);

// Steps from this one on were added just now: what is in already is taken out of them without a word of fault.
let fresh = Number.MAX_SAFE_INTEGER;
// What this page wrote into the address itself.
let own = '';
const tries = signal(0);

/** True while there is a trial, also one that is being read. */
export const isTrying = computed(() => steps.value.length > 0 || view.value.scenario !== '');

/** The kind of territory that the steps are about; null where there are none, or none that were worked out. */
export const trialKind = signal<Kind | null>(null);

/** The trial that the map shows; null where it shows what is. */
export const shownTrial = signal<ScenarioAnswer | null>(null);

const nobody = (): void => undefined;
let answeredNow = nobody;

/**
 * Adds steps.
 * @param answered What is to be done once their figures are there.
 */
export function add(more: readonly Step[], answered = nobody): void {
  set(changed(history.peek(), [...history.peek().now, ...more]), history.peek().now.length);
  answeredNow = answered;
  go({ hidden: false }, 'replace');
}

export const takeOut = (at: number): void =>
  set(
    changed(
      history.peek(),
      history.peek().now.filter((_, i) => i !== at),
    ),
  );
export const clear = (): void => set(changed(history.peek(), []));
export const undo = (): void => set(undone(history.peek()));
export const redo = (): void => set(redone(history.peek()));
export const again = (): void => void tries.value++;

function set(next: typeof noSteps, freshFrom = Number.MAX_SAFE_INTEGER): void {
  fresh = freshFrom;
  answeredNow = nobody;
  leftOut.value = [];
  linkFault.value = null;
  history.value = next;
}

// Steps of one kind are nothing to the other, nor to both together.
const scenarioKind = computed<Kind | null>(() =>
  kind.value === 'both' || (trialKind.value ?? kind.value) !== kind.value ? null : kind.value,
);

// The steps of which the answer is there already: those of a link that was opened.
let answered = '';
const keyOf = (of: readonly Step[], kindOf: Kind, day: string): string => JSON.stringify([of, kindOf, day]);

const inAddress = computed(() => view.value.scenario);

effect(() => {
  const content = inAddress.value;
  void datasets.value;
  void tries.value;
  if (content === own) {
    return;
  }
  const asking = new AbortController();
  untracked(() => void (content === '' ? left() : open(content, asking.signal)));
  return () => asking.abort();
});

function left(): void {
  own = '';
  set(changed(history.peek(), []));
}

async function open(content: string, abort: AbortSignal): Promise<void> {
  outcome.value = { value: null, state: 'loading', fault: null };
  try {
    const answer = await getJson<ScenarioAnswer>(address(`scenarios/${content}`), abort);
    if (abort.aborted) {
      return;
    }
    batch(() => {
      own = content;
      trialKind.value = answer.kind;
      answered = kind.peek() === 'both' ? '' : keyOf(answer.changes, answer.kind, answer.date);
      outcome.value = { value: answer, state: 'ready', fault: null };
      set(opened(answer.changes));
      // A scenario has a kind and a day of its own; of both kinds together it is not shown.
      if (kind.peek() !== 'both') {
        go({ kind: answer.kind, date: answer.date }, 'replace');
      }
    });
  } catch (fault) {
    if (!abort.aborted) {
      refused(faultOf(fault));
    }
  }
}

// What the back button brings back of the same steps, on another day, is no act to undo.
function opened(now: readonly Step[]): typeof noSteps {
  const known = history.peek();
  return known.now.length === 0 && known.before.length === 0
    ? { ...noSteps, now }
    : JSON.stringify(known.now) === JSON.stringify(now)
      ? known
      : changed(known, now);
}

// What may pass is tried again when the service is back; else the page goes on without the scenario.
function refused(fault: ServiceFault): void {
  batch(() => {
    outcome.value = { value: null, state: fault.mayPass ? 'fault' : 'none', fault: fault.mayPass ? fault : null };
    if (!fault.mayPass) {
      linkFault.value = fault;
      write('');
      again();
    }
  });
}

effect(() => {
  const [now, of, day] = [steps.value, scenarioKind.value, date.value];
  void datasets.value;
  void tries.value;
  if (view.peek().scenario !== own) {
    return;
  }
  if (now.length === 0 || of === null) {
    outcome.value = { value: null, state: 'none', fault: null };
    // Where another kind is shown, the address keeps the trial of its own.
    if (now.length === 0) {
      untracked(() => {
        trialKind.value = null;
        write('');
      });
    }
    return;
  }
  if (keyOf(now, of, day) === answered) {
    answered = '';
    return;
  }
  const asking = new AbortController();
  untracked(() => void evaluate(now, of, day, asking.signal));
  return () => asking.abort();
});

async function evaluate(now: readonly Step[], of: Kind, day: string, abort: AbortSignal): Promise<void> {
  outcome.value = { ...outcome.peek(), state: 'loading', fault: null };
  const body = JSON.stringify({ kind: of, date: day, changes: now });
  try {
    const sent = await send(address('scenarios'), { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, signal: abort });
    const value = (await sent.json()) as ScenarioAnswer;
    if (!abort.aborted) {
      fresh = Number.MAX_SAFE_INTEGER;
      trialKind.value = value.kind;
      outcome.value = { value, state: 'ready', fault: null };
      write(value.link?.split('/').at(-1) ?? '');
    }
  } catch (fault) {
    if (!abort.aborted && !mended(faultOf(fault), now)) {
      failed(faultOf(fault));
    }
  }
}

// The address keeps the trial that it has: the newest step may be missing from it, the others are not lost.
function failed(fault: ServiceFault): void {
  outcome.value = { value: null, state: 'fault', fault };
  if (!fault.mayPass) {
    answeredNow = nobody;
  }
}

// What a lasso or a list took along although it is in the territory already is no fault of the planner.
function mended(fault: ServiceFault, now: readonly Step[]): boolean {
  const codes = refusedCodes(fault, fresh);
  if (codes === null) {
    return false;
  }
  leftOut.value = [...leftOut.peek(), ...codes.map(({ code }) => code)];
  history.value = corrected(history.peek(), without(now, codes));
  return true;
}

function write(content: string): void {
  own = content;
  // One that is too long for an address stays hidden.
  go({ scenario: content, ...(history.peek().now.length === 0 && { hidden: false }) }, 'replace');
}

const nothing: ReadonlyMap<string, State> = new Map();

const show = (value: ScenarioAnswer | null): void =>
  batch(() => {
    shownTrial.value = value;
    scenarioStates.value = value === null ? nothing : statesAfter(value);
    changedCommunes.value =
      value === null ? [] : [...new Set([...scenarioStates.value.keys(), ...value.changes.flatMap((step) => step.communes ?? [])])];
  });

const isHidden = computed(() => view.value.hidden);

effect(() => {
  const { value, state } = outcome.value;
  const shown =
    !isHidden.value && state !== 'none' && state !== 'fault' && value !== null && value.kind === scenarioKind.value ? value : null;
  scenarioPending.value = !isHidden.value && (state === 'loading' || (shown !== null && shownTrial.peek() !== shown));
  if (shown === null) {
    show(null);
    return;
  }
  if (state === 'loading') {
    return;
  }
  return afterPaint(() => {
    batch(() => {
      show(shown);
      scenarioPending.value = false;
    });
    answeredNow();
    answeredNow = nobody;
  });
});
