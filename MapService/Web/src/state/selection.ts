import { computed, effect, signal } from '@preact/signals';
import { go, view } from './view';

/** So many chosen communes are kept in the address: every département has fewer. */
export const mostKept = 1000;

/** Stands in the address for more than that. */
const many = 'many';

/** Communes that were chosen on the map or in a list to do something with: in the scenario, one after the other or by a lasso. */
export const selection = signal<ReadonlySet<string>>(new Set());

/** How the choice stands to the address: in it, too large for it, or too large and lost, as where somebody else's link is opened. */
export const keptInAddress = computed<'kept' | 'tooMany' | 'lost'>(() =>
  view.value.communes !== many ? 'kept' : selection.value.size > 0 ? 'tooMany' : 'lost',
);

/** True while dragging on the map draws a lasso instead of moving it. */
export const lassoing = signal(false);

/** Takes communes in, or out where all of them are in already. */
export function toggle(codes: readonly string[]): void {
  const next = new Set(selection.peek());
  const out = codes.every((code) => next.has(code));
  for (const code of codes) {
    if (out) {
      next.delete(code);
    } else {
      next.add(code);
    }
  }
  choose(next);
}

/** Takes communes in. */
export const select = (codes: readonly string[]): void => choose(new Set([...selection.peek(), ...codes]));

export const selectNothing = (): void => choose(new Set());

// What this page wrote into the address itself, and the last choice that was too large for it.
let own = '';
let large: ReadonlySet<string> = new Set();

function choose(next: ReadonlySet<string>): void {
  own = next.size > mostKept ? many : textOf(next);
  large = own === many ? next : large;
  selection.value = next;
  go({ communes: own }, 'replace');
}

const inAddress = computed(() => view.value.communes);

// Another address was opened, or the back button pressed.
effect(() => {
  const text = inAddress.value;
  if (text !== own) {
    own = text;
    selection.value = text === many ? large : codesOf(text);
  }
});

// "89024345,21001": two characters that codes have in common, and three of each.
function textOf(codes: ReadonlySet<string>): string {
  const groups = new Map<string, string>();
  for (const code of [...codes].sort()) {
    const start = code.slice(0, 2);
    groups.set(start, (groups.get(start) ?? start) + code.slice(2));
  }
  return [...groups.values()].join(',');
}

function codesOf(text: string): Set<string> {
  const groups = text.split(',').filter((group) => /^[0-9][0-9AB]([0-9]{3})+$/.test(group));
  return new Set(groups.flatMap((group) => [...group.slice(2).matchAll(/.{3}/g)].map(([rest]) => group.slice(0, 2) + rest)));
}
