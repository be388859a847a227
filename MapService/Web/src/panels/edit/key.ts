import { effect, signal } from '@preact/signals';

const name = 'maps-api-key';

/** The API key: in memory, and in the tab's own storage where the reader asks for it; never in an address. */
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
    // Browsers may forbid storage: then the key is kept in memory only, as without the tick.
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
