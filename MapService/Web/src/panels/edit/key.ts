import { effect, signal } from '@preact/signals';

const name = 'maps-api-key';

/** The API key. It is in memory, and in the storage of the tab if the reader wants that; it is never in an address. */
export const keep = signal(stored() !== null);
export const apiKey = signal(stored() ?? '');

effect(() => {
  try {
    if (keep.value && apiKey.value !== '') {
      sessionStorage.setItem(name, apiKey.value);
    } else {
      sessionStorage.removeItem(name);
    }
  } catch {
    // A browser may forbid storage. Then the key is in memory only, as if the box was not ticked.
    keep.value = false;
  }
});

function stored(): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
