import { expect, it } from 'vitest';
import { AnswerCache } from '../../../src/state/answers/answerCache';

const at = (query: string) => `https://maps.example/coverage?${query}`;
const valid = (validFrom: string | null, validUntil: string | null) => ({ validFrom, validUntil });

it('finds an answer for every day on which it holds, its first and last included', () => {
  const cache = new AnswerCache();
  const value = valid('2021-11-30', '2023-12-17');
  cache.keep(at('kind=CPTS&date=2022-07-22'), value);
  for (const day of ['2021-11-30', '2022-07-22', '2023-12-17']) {
    expect(cache.find(at(`kind=CPTS&date=${day}`))).toBe(value);
  }
  for (const day of ['2021-11-29', '2023-12-18']) {
    expect(cache.find(at(`kind=CPTS&date=${day}`))).toBeUndefined();
  }
});

it('open ends hold for ever', () => {
  const cache = new AnswerCache();
  cache.keep(at('date=2022-07-22'), valid(null, null));
  expect(cache.find(at('date=1900-01-01'))).toBeDefined();
  expect(cache.find(at('date=2100-12-31'))).toBeDefined();
});

it('an answer that does not say when it holds is that of its day only', () => {
  const cache = new AnswerCache();
  cache.keep(at('date=2022-07-22'), { figures: 1 });
  expect(cache.find(at('date=2022-07-22'))).toEqual({ figures: 1 });
  expect(cache.find(at('date=2022-07-23'))).toBeUndefined();
});

it('another question has another answer', () => {
  const cache = new AnswerCache();
  cache.keep(at('kind=CPTS&date=2022-07-22'), valid(null, null));
  expect(cache.find(at('kind=CLS&date=2022-07-22'))).toBeUndefined();
  expect(cache.find(at('kind=CPTS'))).toBeUndefined();
});

it('keeps 200 answers, and forgets the oldest', () => {
  const cache = new AnswerCache();
  for (let number = 0; number <= 200; number++) {
    cache.keep(at(`q=${number}`), number);
  }
  expect(cache.find(at('q=0'))).toBeUndefined();
  expect(cache.find(at('q=1'))).toBe(1);
  expect(cache.find(at('q=200'))).toBe(200);
});

it('forgets everything when it is cleared', () => {
  const cache = new AnswerCache();
  cache.keep(at('q=1'), 1);
  cache.clear();
  expect(cache.find(at('q=1'))).toBeUndefined();
});
