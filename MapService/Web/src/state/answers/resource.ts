import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { faultOf, getJson, type ServiceFault } from '../../service/http';
import { AnswerCache } from './answerCache';

/** The last answer that came, and how it relates to what is asked for now. */
export interface Answer<T> {
  /** The last answer; null before the first. */
  value: T | null;
  /** "ready": the value is the answer. "loading" and "fault": the answer is on its way, or did not come; the value is an older one. */
  state: 'none' | 'loading' | 'ready' | 'fault';
  fault: ServiceFault | null;
}

const cache = new AnswerCache();

const asked = signal(0);

/** Counts up when everything has to be asked for again: the dataset is another one, the service is back, or a reader presses "retry". */
export const round: ReadonlySignal<number> = computed(() => asked.value);

/** Asks for everything again. What is shown stays until the answers come. */
export function refresh(): void {
  cache.clear();
  asked.value++;
}

/** The faults of the answers that the page needs now, by what asked for them. The page shows them with a "retry". */
export const faults = signal<ReadonlyMap<object, ServiceFault>>(new Map());

/**
 * The JSON at an address that depends on the view. It is asked for when the address changes, unless an earlier answer holds for the day.
 * A late answer to an earlier address is ignored.
 * @param address Gives the address; null where there is nothing to ask for.
 */
export function resource<T>(address: () => string | null): ReadonlySignal<Answer<T>> {
  const wanted = computed(address);
  const answer = signal<Answer<T>>({ value: null, state: 'none', fault: null });
  const self = {};
  effect(() => {
    const from = wanted.value;
    void round.value;
    const asking = new AbortController();
    untracked(() => void ask(from, asking.signal));
    return () => asking.abort();
  });
  return answer;

  async function ask(from: string | null, abort: AbortSignal): Promise<void> {
    if (from === null) {
      settle({ value: null, state: 'none', fault: null });
      return;
    }
    const known = cache.find<T>(from);
    if (known !== undefined) {
      settle({ value: known, state: 'ready', fault: null });
      return;
    }
    answer.value = { value: answer.peek().value, state: 'loading', fault: null };
    try {
      const value = await getJson<T>(from, abort, round.peek() === 0 ? 'default' : 'no-cache');
      if (!abort.aborted) {
        cache.keep(from, value);
        settle({ value, state: 'ready', fault: null });
      }
    } catch (fault) {
      if (!abort.aborted) {
        settle({ value: answer.peek().value, state: 'fault', fault: faultOf(fault) });
      }
    }
  }

  function settle(next: Answer<T>): void {
    answer.value = next;
    report(self, next.fault);
  }
}

/** Puts a fault on the page, or takes it away (null). */
export function report(self: object, fault: ServiceFault | null): void {
  const known = new Map(faults.peek());
  if (fault === null ? known.delete(self) : known.set(self, fault)) {
    faults.value = known;
  }
}

/** The value of an answer that is ready; null otherwise. */
export function ready<T>(answer: Answer<T>): T | null {
  return answer.state === 'ready' ? answer.value : null;
}
