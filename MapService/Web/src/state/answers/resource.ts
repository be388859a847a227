import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { faultOf, getJson, type ServiceFault } from '../../service/http';
import { AnswerCache } from './answerCache';

/** What is there of an answer: the last one that came, what it answers, and how it stands with the one that is asked for now. */
export interface Answer<T> {
  /** The last answer; null before the first. */
  value: T | null;
  /** "ready": the value answers what is asked; "loading": it is on its way and the value answers something else; "fault": it did not come, and the value is old. */
  state: 'none' | 'loading' | 'ready' | 'fault';
  fault: ServiceFault | null;
}

const cache = new AnswerCache();

const asked = signal(0);

/** Counts up when everything has to be asked for again: another dataset, the service back again, or a reader's "retry". */
export const round: ReadonlySignal<number> = computed(() => asked.value);

/** Asks for everything again, keeping what is shown until it comes. */
export function refresh(): void {
  cache.clear();
  asked.value++;
}

/** Every fault of an answer that is on the page now; the shell shows one of them, with a "retry". */
export const faults = signal<ReadonlyMap<object, ServiceFault>>(new Map());

/**
 * The JSON at an address that depends on the view: asked for when the address changes, taken from what was got already where
 * that holds for the day, and never mixed up with the answer to an earlier question.
 * @param address Null where there is nothing to ask.
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

/** Puts a fault on the page, or takes it away (null), in the name of what asked. */
export function report(self: object, fault: ServiceFault | null): void {
  const known = new Map(faults.peek());
  if (fault === null ? known.delete(self) : known.set(self, fault)) {
    faults.value = known;
  }
}

/** The value of an answer where it answers what is asked now; null while it is on its way. */
export function ready<T>(answer: Answer<T>): T | null {
  return answer.state === 'ready' ? answer.value : null;
}
