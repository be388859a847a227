import { expect, it } from 'vitest';
import { wrap } from '../../src/panels/files/picture/wrap';

// A unit a character.
const lines = (text: string, width: number): string[] => wrap(text, width, (part) => part.length);

it('breaks at spaces, as late as it can', () => {
  expect(lines('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  expect(lines('one two three four', 10)).toEqual(['one two', 'three four']);
  expect(lines('one', 3)).toEqual(['one']);
});

it('breaks a word that is too wide where it has to', () => {
  expect(lines('ab abcdefgh', 3)).toEqual(['ab', 'abc', 'def', 'gh']);
});

it('does not break at unbreakable spaces while the part fits', () => {
  expect(lines('a 12\u00a0% b', 6)).toEqual(['a 12\u00a0%', 'b']);
  expect(lines('abc 12\u00a0% b', 6)).toEqual(['abc', '12\u00a0% b']);
});

it('several spaces and line breaks are one space', () => {
  expect(lines('a  b\n c', 10)).toEqual(['a b c']);
});

it('nothing is no line', () => {
  expect(lines('', 5)).toEqual([]);
});
