import { describe, expect, it } from 'vitest';
import { dateOf, dayOf, yearsBetween } from '../../src/page/time/days';
import { levelsOf } from '../../src/page/time/series';
import { entryOn } from '../../src/page/time/timelines';
import type { TimelineEntry } from '../../src/service/answers';

describe('days', () => {
  it('are counted from 1970', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('1970-02-01')).toBe(31);
    expect(dayOf('2024-03-01') - dayOf('2024-02-28')).toBe(2);
    expect(dateOf(365)).toBe('1971-01-01');
    expect(dateOf(dayOf('2024-02-29'))).toBe('2024-02-29');
  });

  it('years begin inside of a period, its last day included and its first not', () => {
    const years = (from: string, until: string) => yearsBetween(dayOf(from), dayOf(until)).map(({ year }) => year);
    expect(years('2021-06-01', '2024-01-01')).toEqual([2022, 2023, 2024]);
    expect(years('2021-01-01', '2021-12-31')).toEqual([]);
    expect(yearsBetween(dayOf('2021-06-01'), dayOf('2022-06-01'))).toEqual([{ year: 2022, day: dayOf('2022-01-01') }]);
  });
});

function entry(date: string, percent: number | null, more: Partial<TimelineEntry> = {}): TimelineEntry {
  return { date, precision: 'day', caveats: [], communes: { percent }, population: { percent: 0 }, ...more } as unknown as TimelineEntry;
}

describe('levelsOf', () => {
  const [from, until] = [dayOf('2021-01-01'), dayOf('2025-01-01')];

  it('are level from change to change, and nothing before the first', () => {
    const levels = levelsOf([entry('2022-01-01', 40), entry('2023-01-01', 60)], 'communes', from, until);
    expect(levels.map((level) => [dateOf(level.from), dateOf(level.until), level.percent])).toEqual([
      ['2021-01-01', '2022-01-01', 0],
      ['2022-01-01', '2023-01-01', 40],
      ['2023-01-01', '2025-01-01', 60],
    ]);
  });

  it('without a change nothing is covered that is known', () => {
    expect(levelsOf([], 'communes', from, until)).toEqual([{ from, until, percent: 0, sharp: true, range: null }]);
  });

  it('leave out what is not known', () => {
    const levels = levelsOf([entry('2021-01-01', 40), entry('2022-01-01', null), entry('2023-01-01', 60)], 'communes', from, until);
    expect(levels.map(({ percent }) => percent)).toEqual([40, 60]);
    expect(levels[0]?.until).toBe(dayOf('2022-01-01'));
  });

  it('are sharp where the day is known, and have the range of inexact dates', () => {
    const range = { lowest: { communes: { percent: 10 } }, highest: { communes: { percent: 30 } } };
    const same = { lowest: { communes: { percent: 10 } }, highest: { communes: { percent: 10 } } };
    const inexact = (of: unknown) => [{ code: 'imprecise-date', range: of }] as TimelineEntry['caveats'];
    const [one, two] = levelsOf(
      [entry('2021-01-01', 20, { precision: 'month', caveats: inexact(range) }), entry('2022-01-01', 30, { caveats: inexact(same) })],
      'communes',
      from,
      until,
    );
    expect(one).toMatchObject({ sharp: false, range: { lowest: 10, highest: 30 } });
    expect(two).toMatchObject({ sharp: true, range: null });
  });
});

describe('entryOn', () => {
  const entries = [entry('2022-01-01', 40), entry('2023-01-01', 60)];
  it.each([
    ['2021-12-31', null],
    ['2022-01-01', 40],
    ['2022-12-31', 40],
    ['2023-01-01', 60],
    ['2100-01-01', 60],
  ])('on %s %s', (day, percent) => expect(entryOn(entries, day)?.communes.percent ?? null).toBe(percent));
});
