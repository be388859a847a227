import { expect, it } from 'vitest';
import { territoryId } from '../../src/state/territoryId';

const none: ReadonlySet<string> = new Set();

it.each([
  ['CPTS', 'Vallée de l’Yonne', 'cpts-vallee-de-l-yonne'],
  ['CPTS', 'CPTS Centre Yonne', 'cpts-centre-yonne'],
  ['CLS', 'Cœur de Bourgogne', 'cls-coeur-de-bourgogne'],
  ['CLS', 'Ex æquo 2', 'cls-ex-aequo-2'],
])('%s "%s" is %s', (kind, nom, id) => {
  expect(territoryId(kind, nom, none)).toBe(id);
});

it('is numbered where it is taken', () => {
  expect(territoryId('CPTS', 'Nord', new Set(['cpts-nord']))).toBe('cpts-nord-2');
  expect(territoryId('CPTS', 'Nord', new Set(['cpts-nord', 'cpts-nord-2']))).toBe('cpts-nord-3');
});

it('is more than the kind alone', () => {
  expect(territoryId('CPTS', '…', none)).toBe('cpts-1');
  expect(territoryId('CPTS', 'CPTS', none)).toBe('cpts-1');
});

it('has at most 70 characters, and does not end with a hyphen', () => {
  // "cpts-" and 64 letters are 69 characters; the 70th would be a hyphen.
  expect(territoryId('CPTS', `${'a'.repeat(64)} b`, none)).toBe(`cpts-${'a'.repeat(64)}`);
  expect(territoryId('CPTS', 'b'.repeat(100), none)).toBe(`cpts-${'b'.repeat(65)}`);
});
