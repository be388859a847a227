import type { State } from '../state/communeStates';
import { colours } from './colours';
import type { patterns } from './patterns';

/** How a state is painted: a colour, and a pattern where colours are similar. */
export const paints: Record<State, { colour: string; opacity: number; pattern: keyof typeof patterns | null }> = {
  covered: { colour: colours.covered, opacity: 0.62, pattern: null },
  overlap: { colour: colours.overlap, opacity: 0.35, pattern: 'cross' },
  possible: { colour: colours.possible, opacity: 0.5, pattern: 'question' },
  other: { colour: colours.gap, opacity: 0.12, pattern: 'bars' },
  uncovered: { colour: colours.gap, opacity: 0.2, pattern: 'hatch' },
  both: { colour: colours.overlap, opacity: 0.35, pattern: 'cross' },
  cpts: { colour: colours.covered, opacity: 0.62, pattern: null },
  cls: { colour: colours.cls, opacity: 0.3, pattern: 'bars' },
  neither: { colour: colours.gap, opacity: 0.2, pattern: 'hatch' },
};
