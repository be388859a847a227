import { describe, expect, it } from 'vitest';
import { holdsOn } from '../../src/state/holdsOn';
import { daysOf, inForceOn } from '../../src/state/inForceOn';

describe('daysOf', () => {
  it.each([
    ['2024-03-12', '2024-03-12', '2024-03-12'],
    ['2021-11', '2021-11-01', '2021-11-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['before 2022-07-22', '', '2022-07-21'],
    ['before 2022-03', '', '2022-02-28'],
    ['before 2022', '', '2021-12-31'],
  ])('%s is from %s to %s', (text, first, last) => {
    expect(daysOf(text)).toEqual({ first, last });
  });
});

describe('inForceOn', () => {
  it('exact dates leave nothing open; first and last day belong to it', () => {
    expect(inForceOn('2022-01-01', '2022-12-31', '2021-12-31')).toBe('no');
    expect(inForceOn('2022-01-01', '2022-12-31', '2022-01-01')).toBe('yes');
    expect(inForceOn('2022-01-01', '2022-12-31', '2022-12-31')).toBe('yes');
    expect(inForceOn('2022-01-01', '2022-12-31', '2023-01-01')).toBe('no');
  });

  it('a beginning of some day of a month may be any of its days', () => {
    expect(inForceOn('2021-11', null, '2021-10-31')).toBe('no');
    expect(inForceOn('2021-11', null, '2021-11-01')).toBe('maybe');
    expect(inForceOn('2021-11', null, '2021-11-29')).toBe('maybe');
    expect(inForceOn('2021-11', null, '2021-11-30')).toBe('yes');
  });

  it('an end of some day of a year may be any of its days', () => {
    expect(inForceOn('2020-01-01', '2022', '2022-01-01')).toBe('yes');
    expect(inForceOn('2020-01-01', '2022', '2022-01-02')).toBe('maybe');
    expect(inForceOn('2020-01-01', '2022', '2022-12-31')).toBe('maybe');
    expect(inForceOn('2020-01-01', '2022', '2023-01-01')).toBe('no');
  });

  it('before the day that it began before, it may be in force', () => {
    expect(inForceOn('before 2022-07-22', null, '1950-01-01')).toBe('maybe');
    expect(inForceOn('before 2022-07-22', null, '2022-07-21')).toBe('yes');
  });

  it('an unknown beginning leaves every day open', () => {
    expect(inForceOn(null, null, '2024-03-12')).toBe('maybe');
    expect(inForceOn(null, '2023-12-31', '2024-03-12')).toBe('no');
  });
});

describe('holdsOn', () => {
  it('first and last day are included, and null is open', () => {
    const answer = { validFrom: '2022-01-01', validUntil: '2022-12-31' };
    expect(['2021-12-31', '2022-01-01', '2022-12-31', '2023-01-01'].map((day) => holdsOn(answer, day))).toEqual([false, true, true, false]);
    expect(holdsOn({ validFrom: null, validUntil: null }, '1900-01-01')).toBe(true);
    expect(holdsOn(null, '2022-01-01')).toBe(false);
  });
});
