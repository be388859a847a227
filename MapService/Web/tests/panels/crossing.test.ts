import { describe, expect, it } from 'vitest';
import { crossing, percentOf } from '../../src/panels/figures/crossingGroups';
import type { CommuneRow, CommuneStates } from '../../src/service/answers';

const row = (code: string, population: number | null): CommuneRow => ({ code, nom: code.toUpperCase(), population }) as CommuneRow;
const states = (covered: string[], overlap: string[] = [], possible: string[] = []) =>
  ({ covered, overlap, possible }) as unknown as CommuneStates;

describe('crossing', () => {
  const communes = [row('a', 100), row('b', 20), row('c', null), row('d', 7), row('e', 5)];
  const groups = crossing(communes, states(['a', 'b', 'elsewhere'], [], ['d']), states(['c'], ['a'], ['b']));

  it('has each commune of the place in one group', () => {
    expect(groups).toEqual({
      both: { communes: 1, population: 100, unknown: [], perhaps: 0 },
      // b is in a CPTS and may be in a CLS.
      cpts: { communes: 1, population: 20, unknown: [], perhaps: 1 },
      cls: { communes: 1, population: 0, unknown: ['C'], perhaps: 0 },
      possible: { communes: 1, population: 7, unknown: [], perhaps: 0 },
      neither: { communes: 1, population: 5, unknown: [], perhaps: 0 },
      total: { communes: 5, population: 132, unknown: ['C'], perhaps: 1 },
    });
  });
});

describe('percentOf', () => {
  it.each([
    [1, 3, 33.33],
    [2, 3, 66.67],
    [0, 5, 0],
    [5, 5, 100],
    // Never up to 100 nor down to 0 where it is not.
    [99_999, 100_000, 99.99],
    [1, 100_000, 0.01],
  ])('%d of %d: %d', (part, total, percent) => expect(percentOf(part, total)).toBe(percent));

  it('of nothing there is none', () => expect(percentOf(0, 0)).toBeNull());
});
