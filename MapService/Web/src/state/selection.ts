import { signal } from '@preact/signals';

/** Communes that were chosen on the map or in a list to do something with: in the scenario, one after the other or by a lasso. */
export const selection = signal<ReadonlySet<string>>(new Set());

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
  selection.value = next;
}

/** Takes communes in. */
export function select(codes: readonly string[]): void {
  selection.value = new Set([...selection.peek(), ...codes]);
}

export function selectNothing(): void {
  selection.value = new Set();
}
