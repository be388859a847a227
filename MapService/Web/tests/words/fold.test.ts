import { describe, expect, it } from 'vitest';
import { finder, fold } from '../../src/words/fold';

describe('fold', () => {
  it.each([
    ['L’Isle-sur-Serein', 'l isle sur serein'],
    ["L'ISLE SUR SEREIN", 'l isle sur serein'],
    ['Égriselles-le-Bocage', 'egriselles le bocage'],
    ['Œuilly', 'oeuilly'],
    ['Cæsar', 'caesar'],
    ['St-Fargeau', 'saint fargeau'],
    ['Saint-Fargeau', 'saint fargeau'],
    ['Ste Vertu', 'sainte vertu'],
    ['Stigny', 'stigny'],
    ['  Le   Val-d’Ocre ', 'le val d ocre'],
    ['2A004', '2a004'],
    ['', ''],
  ])('"%s" is "%s"', (name, folded) => expect(fold(name)).toBe(folded));
});

describe('finder', () => {
  const finds = (typed: string, name: string): boolean => finder(typed)(fold(name));

  it('finds every typed word at the beginning of a word, in any order', () => {
    expect(finds('isle ser', 'L’Isle-sur-Serein')).toBe(true);
    expect(finds('serein isle', 'L’Isle-sur-Serein')).toBe(true);
    expect(finds('st farg', 'Saint-Fargeau')).toBe(true);
  });

  it('does not find inside of a word, nor a part of the words', () => {
    expect(finds('sle', 'L’Isle-sur-Serein')).toBe(false);
    expect(finds('isle yonne', 'L’Isle-sur-Serein')).toBe(false);
  });

  it('finds everything where nothing is typed', () => {
    expect(finds(' ', 'Auxerre')).toBe(true);
  });
});
