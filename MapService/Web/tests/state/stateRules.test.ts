import { describe, expect, it } from 'vitest';
import type { CommuneStates } from '../../src/service/answers';
import { queryOf } from '../../src/state/place';
import { ofBothKinds, ofOneKind } from '../../src/state/stateRules';

const states = (covered: string[], overlap: string[] = [], possible: string[] = []) =>
  ({ covered, overlap, possible }) as unknown as CommuneStates;

describe('ofOneKind', () => {
  const find = ofOneKind(states(['in'], ['twice'], ['perhaps', 'perhapsAndOther']), states(['other', 'perhapsAndOther'], ['otherTwice']));
  it.each([
    ['in', 'covered'],
    ['twice', 'overlap'],
    ['perhaps', 'possible'],
    // What may be in a territory of the kind is more than that it is in one of the other.
    ['perhapsAndOther', 'possible'],
    ['other', 'other'],
    ['otherTwice', 'other'],
    ['nowhere', 'uncovered'],
  ])('%s is %s', (code, state) => expect(find(code)).toBe(state));
});

describe('ofBothKinds', () => {
  const find = ofBothKinds(
    states(['a', 'cpts', 'cptsPerhapsCls'], ['aa'], ['perhaps']),
    states(['a', 'aa', 'cls'], [], ['cptsPerhapsCls', 'perhapsCls']),
  );
  it.each([
    ['a', 'both'],
    ['aa', 'both'],
    ['cpts', 'cpts'],
    ['cptsPerhapsCls', 'cpts'],
    ['cls', 'cls'],
    ['perhaps', 'possible'],
    ['perhapsCls', 'possible'],
    ['nowhere', 'neither'],
  ])('%s is %s', (code, state) => expect(find(code)).toBe(state));
});

describe('queryOf', () => {
  it('names a département, a region or nothing', () => {
    expect(queryOf('89')).toEqual({ departement: '89' });
    expect(queryOf('2A')).toEqual({ departement: '2A' });
    expect(queryOf('r27')).toEqual({ region: '27' });
    expect(queryOf('')).toEqual({});
  });
});
