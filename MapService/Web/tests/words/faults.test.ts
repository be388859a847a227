import { describe, expect, it } from 'vitest';
import { ServiceFault } from '../../src/service/http';
import { faultInWords, problemInWords, saysMore } from '../../src/words/faults';
import { inLanguage, plain } from '../inLanguage';

const unknownCommune = { name: '/changes/0/communes/2', value: '89999', expected: 'a commune of the dataset (unknown-commune)' };
const badDate = { name: '/date', value: '2024-02-30', expected: 'a day as 2024-03-12 (bad-value)' };

describe('faultInWords', () => {
  inLanguage('en', () => {
    it('has the service’s words without the code, after what was given', () => {
      expect(faultInWords(unknownCommune)).toEqual({
        known: '89999: a commune of the dataset',
        own: '89999: a commune of the dataset',
      });
      expect(faultInWords({ name: '/reason', value: '', expected: 'a reason (missing-key)' }).known).toBe('a reason');
    });
  });

  inLanguage('fr', () => {
    it('goes by the code', () => {
      expect(plain(faultInWords(unknownCommune).known ?? '')).toBe('89999 : cette commune n’est pas dans les données');
      expect(faultInWords(unknownCommune).own).toBe('89999: a commune of the dataset');
    });

    it('goes by the last name of the place where the code says only that it is wrong', () => {
      expect(plain(faultInWords(badDate).known ?? '')).toBe('2024-02-30 : il faut un jour du calendrier, comme 2024-03-12');
      expect(
        plain(faultInWords({ name: '/territory/composition/terms/0/communes/3', value: 'x', expected: 'five characters' }).known ?? ''),
      ).toBe('x : il faut le code INSEE d’une commune, cinq caractères');
    });

    it('leaves to the service what the page does not know', () => {
      expect(faultInWords({ name: '/x', value: '1', expected: 'something (new-code)' })).toEqual({ known: null, own: '1: something' });
    });
  });
});

describe('saysMore', () => {
  it('is true where the service knows where a former commune is now', () => {
    expect(saysMore({ expected: 'a commune of 2024. It is in 89003 now (unknown-commune)' })).toBe(true);
    expect(saysMore(unknownCommune)).toBe(false);
  });
});

describe('problemInWords', () => {
  const problem = (type: string, errors: { name: string; value: string }[] = []) =>
    new ServiceFault(404, 'Own words.', { type: `https://maps.example/api.html#problem-${type}`, errors });

  inLanguage('fr', () => {
    it('goes by the type of the problem', () => {
      expect(problemInWords(problem('busy'))).toEqual({ known: 'il a trop à faire en ce moment', own: 'Own words.' });
    });

    it('names the code that is not in the data', () => {
      expect(problemInWords(problem('unknown-code', [{ name: 'commune', value: '89999' }])).known).toBe(
        'les données n’ont pas de commune 89999',
      );
    });

    it('is null where the page has no words for it', () => {
      expect(problemInWords(problem('teapot')).known).toBeNull();
      expect(problemInWords(problem('unknown-code', [{ name: 'colour', value: 'red' }])).known).toBeNull();
    });
  });

  inLanguage('en', () => {
    it('has the service’s words', () => expect(problemInWords(problem('busy')).known).toBe('Own words.'));
  });
});
