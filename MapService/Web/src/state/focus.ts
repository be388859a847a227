import { signal } from '@preact/signals';
import type { Box } from '../service/answers';
import { go } from './view';

/** What the map is to be moved to: a box in degrees, or a point as a box without extent. Set by "show" in lists. */
export const focus = signal<Box | null>(null);

/** Shows a place on the map, and a card of it where there is one. */
export function show(box: Box | null, card = ''): void {
  go({ card, map: '' });
  if (box !== null) {
    focus.value = [...box];
  }
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // On a telephone the map is not beside the list.
  document.getElementById('picture')?.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
}

/** The box of a point. */
export const at = ([longitude, latitude]: [number, number]): Box => [longitude, latitude, longitude, latitude];
