import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { settings } from './data';

/** What is there of something that is got in another way than by one JSON answer. The value is of what is asked for now, never of something earlier. */
export interface Loaded<T> {
  value: T | null;
  state: 'none' | 'loading' | 'ready' | 'fault';
}

/**
 * Loads what a key stands for when the key changes or the dataset does; what was on its way is aborted.
 * @param keyOf Null where there is nothing to load.
 */
export function loaded<T>(keyOf: () => string | null, load: (key: string, abort: AbortSignal) => Promise<T>): ReadonlySignal<Loaded<T>> {
  const wanted = computed(keyOf);
  const version = computed(() => settings.value.value?.datasetVersion);
  const found = signal<Loaded<T>>({ value: null, state: 'none' });
  effect(() => {
    const key = wanted.value;
    void version.value;
    const asking = new AbortController();
    untracked(() => void ask(key, asking.signal));
    return () => asking.abort();
  });
  return found;

  async function ask(key: string | null, abort: AbortSignal): Promise<void> {
    found.value = { value: null, state: key === null ? 'none' : 'loading' };
    if (key === null) {
      return;
    }
    try {
      const value = await load(key, abort);
      if (!abort.aborted) {
        found.value = { value, state: 'ready' };
      }
    } catch (fault) {
      if (!abort.aborted) {
        console.warn(`Not loaded: ${key}`, fault);
        found.value = { value: null, state: 'fault' };
      }
    }
  }
}
