import { computed, signal } from '@preact/signals';
import { firstRows, readAddress, type View, writeAddress } from './address';

const current = signal<View>(readAddress(location.hash));

/** What the page shows: what its address says. */
export const view = computed(() => current.value);

/** Parts of the view, each changing only when it does. */
export const kind = computed(() => current.value.kind);
export const date = computed(() => current.value.date);
export const place = computed(() => current.value.place);
export const panel = computed(() => current.value.panel);
export const language = computed(() => current.value.language);

/** The kind that figures are of: where both are shown, CPTS first. */
export const firstKind = computed(() => (kind.value === 'CLS' ? 'CLS' : 'CPTS'));

/**
 * Shows something else. The address follows; "push" leaves a step for the back button, "replace" does not (a slider that is drawn, a map that is moved).
 */
export function go(change: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...current.peek(), ...followsOf(current.peek(), change), ...change };
  const hash = writeAddress(next);
  if (hash === writeAddress(current.peek())) {
    return;
  }
  // Links stay relative to the page, which has no base but its own address.
  try {
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', hash);
  } finally {
    // Some browsers refuse an address that changes too often: the page is not held up by it.
    current.value = next;
  }
}

// Another list begins at its first rows, and another card with its lists folded.
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
