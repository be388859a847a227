import { signal } from '@preact/signals';
import type { Box } from '../service/answers';
import { go } from './view';

/** The box in degrees that the map moves to; the box of a point has no extent. "Show" buttons in lists set it. */
export const focus = signal<Box | null>(null);

/** Shows a place on the map, with its card where it has one. */
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
