import { computed, signal } from '@preact/signals';
import { firstRows, readAddress, type View, writeAddress } from './address';

const current = signal<View>(readAddress(location.hash));

/** What the page shows, as its address has it. */
export const view = computed(() => current.value);

/** Parts of the view. Each of these signals changes only with its part. */
export const kind = computed(() => current.value.kind);
export const date = computed(() => current.value.date);
export const place = computed(() => current.value.place);
export const panel = computed(() => current.value.panel);
export const language = computed(() => current.value.language);

/** The kind of the figures. Where both kinds are shown, CPTS comes first. */
export const firstKind = computed(() => (kind.value === 'CLS' ? 'CLS' : 'CPTS'));

/**
 * Changes the view and the address. "push" makes a step for the back button; "replace" does not, as for a slider or a moved map.
 */
export function go(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...current.peek(), ...followsOf(current.peek(), change), ...change };
  const hash = writeAddress(next);
  if (hash === writeAddress(current.peek())) {
    return;
  }
  // Links of the page are relative to its address.
  try {
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hash);
  } finally {
    // Some browsers refuse when the address changes too often. The view changes anyway.
    current.value = next;
  }
}

// Another list shows its first rows, and another card has its lists folded.
function followsOf(now: View, change: Partial<View>): Partial<View> {
  const differs = (...names: (keyof View)[]): boolean => names.some((name) => change[name] !== undefined && change[name] !== now[name]);
  return {
    ...(differs('panel', 'kind', 'place', 'list', 'zone', 'filter', 'choose') && { rows: firstRows }),
    ...(differs('card') && { open: now.open.filter((name) => !/^-?card-/.test(name)) }),
  };
}

// The back button, and an address that was typed or pasted.
const follow = (): void => {
  current.value = readAddress(location.hash);
};
addEventListener('popstate', follow);
addEventListener('hashchange', follow);
