import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { faultOf } from '../../service/http';
import { report, round } from './resource';

/** Something that is loaded in another way than as one JSON answer. Its value is never that of an earlier key. */
export interface Loaded<T> {
  value: T | null;
  state: 'none' | 'loading' | 'ready' | 'fault';
}

/**
 * Loads something when its key changes, and again in each round. A request for an earlier key is aborted, and a fault is shown on
 * the page like that of any answer.
 * @param keyOf Gives the key; null where there is nothing to load.
 */
export function loaded<T>(keyOf: () => string | null, load: (key: string, abort: AbortSignal) => Promise<T>): ReadonlySignal<Loaded<T>> {
  const wanted = computed(keyOf);
  const found = signal<Loaded<T>>({ value: null, state: 'none' });
  const self = {};
  let last: string | null = null;
  effect(() => {
    const key = wanted.value;
    void round.value;
    const asking = new AbortController();
    untracked(() => void ask(key, asking.signal));
    return () => asking.abort();
  });
  return found;

  async function ask(key: string | null, abort: AbortSignal): Promise<void> {
    // The value of the same key stays until it is loaded again.
    const value = key === last ? found.peek().value : null;
    last = key;
    if (key === null) {
      found.value = { value: null, state: 'none' };
      report(self, null);
      return;
    }
    found.value = { value, state: 'loading' };
    try {
      const next = await load(key, abort);
      if (!abort.aborted) {
        found.value = { value: next, state: 'ready' };
        report(self, null);
      }
    } catch (reason) {
      if (!abort.aborted) {
        console.warn(`Not loaded: ${key}`, reason);
        found.value = { value, state: 'fault' };
        report(self, faultOf(reason));
      }
    }
  }
}
