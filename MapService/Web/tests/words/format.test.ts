import { expect, it } from 'vitest';
import {
  byName,
  change,
  count,
  date,
  distance,
  exactHectares,
  hectares,
  kilometres,
  moment,
  percent,
  percentChange,
  plural,
  shortDate,
  statedPercent,
} from '../../src/words/format';
import { inLanguage } from '../inLanguage';

// In French, thousands are apart by a narrow space at which no line breaks, and a unit by a wide one.
inLanguage('fr', () => {
  it('numbers have a comma and narrow spaces', () => {
    expect(count(1_234_567)).toBe('1\u202f234\u202f567');
    expect(percent(86.294)).toBe('86,29\u00a0%');
    expect(percent(100)).toBe('100,00\u00a0%');
    expect(percent(0.01)).toBe('0,01\u00a0%');
    expect(statedPercent(93.6)).toBe('93,6\u00a0%');
    expect(hectares(742_700.4)).toBe('742\u202f700\u00a0ha');
    expect(exactHectares(831.4)).toBe('831,4\u00a0ha');
    expect(kilometres(62_649)).toBe('62,6\u00a0km');
  });

  it('what is not known is a dash', () => {
    expect(percent(null)).toBe('–');
  });

  it('differences have a sign, also where there is none', () => {
    expect(change(1234)).toBe('+1\u202f234');
    expect(change(-12)).toBe('−12');
    expect(change(0)).toBe('±0');
    expect(percentChange(3.91)).toBe('+3,91\u00a0%');
    expect(percentChange(-3.91)).toBe('−3,91\u00a0%');
  });

  it('lengths of a scale bar are metres up to a kilometre', () => {
    expect(distance(500)).toBe('500\u00a0m');
    expect(distance(1000)).toBe('1\u00a0km');
    expect(distance(20_000)).toBe('20\u00a0km');
  });

  it('the plural begins with two', () => {
    expect([0, 1, 2].map((value) => plural(value, 'commune'))).toEqual(['0\u00a0commune', '1\u00a0commune', '2\u00a0communes']);
    expect(plural(2, 'EPCI', 'EPCI')).toBe('2\u00a0EPCI');
  });

  it('dates are as exact as the source', () => {
    expect(date('2024-03-12')).toBe('12 mars 2024');
    expect(date('2024-03-01')).toBe('1er mars 2024');
    expect(date('2021-11')).toBe('novembre 2021 (jour non précisé)');
    expect(date('2021')).toBe('2021');
    expect(date('before 2022-07-22')).toBe('avant le 22 juillet 2022');
    expect(shortDate('2022-07-01')).toBe('1er juil. 2022');
  });

  it('a moment is that of France', () => {
    expect(moment('2024-07-01T22:30:00Z')).toMatch(/^2 juillet 2024.*00:30$/);
  });

  it('names are sorted as the language does, numbers in them by their size', () => {
    expect(['Zone 10', 'Étais', 'Zone 9', 'Escamps', 'étrée'].sort(byName)).toEqual(['Escamps', 'Étais', 'étrée', 'Zone 9', 'Zone 10']);
  });
});

inLanguage('en', () => {
  it('numbers have a point and commas', () => {
    expect(count(1_234_567)).toBe('1,234,567');
    expect(percent(86.294)).toBe('86.29%');
    expect(statedPercent(93.6)).toBe('93.6%');
  });

  it('the plural is everything but one', () => {
    expect([0, 1, 2].map((value) => plural(value, 'commune'))).toEqual(['0\u00a0communes', '1\u00a0commune', '2\u00a0communes']);
  });

  it('dates are as exact as the source', () => {
    expect(date('2024-03-01')).toBe('1 March 2024');
    expect(date('2021-11')).toBe('November 2021 (day not stated)');
    expect(date('before 2022-07-22')).toBe('before 22 July 2022');
  });
});
