import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { faultOf } from '../../service/http';
import { report, round } from './resource';

/** What is there of something that is got in another way than by one JSON answer. The value is of what is asked for now, never of something earlier. */
export interface Loaded<T> {
  value: T | null;
  state: 'none' | 'loading' | 'ready' | 'fault';
}

/**
 * Loads what a key stands for when the key changes, and again when everything is asked for again; what was on its way is
 * aborted, and a fault is on the page as that of any answer.
 * @param keyOf Null where there is nothing to load.
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
    // What answers the same question stays until it is answered again.
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
