import { computed, effect, signal } from '@preact/signals';
import { go, view } from './view';

/** The address holds at most this many chosen communes. Every département has fewer. */
export const mostKept = 1000;

/** Stands in the address for more communes than that. */
const many = 'many';

/** The communes that were chosen on the map, by a lasso or in a list, for the next step of the scenario. */
export const selection = signal<ReadonlySet<string>>(new Set());

/** Whether the address holds the choice. It may be too large for it, and then it is lost where somebody else opens the link. */
export const keptInAddress = computed<'kept' | 'tooMany' | 'lost'>(() =>
  view.value.communes !== many ? 'kept' : selection.value.size > 0 ? 'tooMany' : 'lost',
);

/** True while dragging on the map draws a lasso instead of moving it. */
export const lassoing = signal(false);

/** Chooses communes, or takes them out where all of them are chosen already. */
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

/** Chooses more communes. */
export const select = (codes: readonly string[]): void => choose(new Set([...selection.peek(), ...codes]));

export const selectNothing = (): void => choose(new Set());

// What this module wrote into the address, and the last choice that was too large for it.
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

// "89024345,21001" is 89024, 89345 and 21001: the first two characters of codes once, then three of each.
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
