import { describe, expect, it } from 'vitest';
import type { Explanation, TerritoryAudit } from '../../src/service/answers';
import { explanation } from '../../src/words/explanations';
import { inLanguage, plain } from '../inLanguage';

const audit: TerritoryAudit = {
  territory: { id: 'cpts-x', nom: 'CPTS X' },
  kind: 'CPTS',
  basis: 'inferred',
  verdict: 'differs',
  comparedAt: '2024-03-12',
  communes: { declared: 40, computed: 45, computedMost: null, difference: 5, differencePercent: 12.5, verdict: 'differs' },
  inhabitants: {
    declared: { value: 92_000, qualifier: 'nearly', year: 2020 },
    municipal: 92_766,
    municipalYear: 2022,
    municipalDifference: 766,
    municipalDifferencePercent: 0.83,
    total: 94_100,
    totalYear: 2021,
    totalDifference: 2100,
    totalDifferencePercent: 2.28,
    verdict: 'differs',
  },
  explanations: [],
  sources: [],
};

function inWords(code: Explanation['code'], more: Partial<Explanation> = {}, of: Partial<TerritoryAudit> = {}): string {
  const one: Explanation = { code, about: 'inhabitants', bearing: 'may explain', message: 'Own words.', facts: {}, ...more };
  return plain(explanation(one, { ...audit, ...of }));
}

inLanguage('en', () => {
  it('is the service’s own sentence', () => expect(inWords('unexplained')).toBe('Own words.'));
});

inLanguage('fr', () => {
  it('is the service’s own sentence for a code that the page does not know', () => {
    expect(inWords('new-explanation' as Explanation['code'])).toBe('Own words.');
  });

  it('begins with what it is about, and with how much it explains', () => {
    const sentence = 'la population d’une commune n’est pas connue : le total ne peut pas être fait.';
    expect(inWords('missing-population', { bearing: 'explains' })).toBe(`Habitants. Explique l’écart : ${sentence}`);
    expect(inWords('missing-population', { bearing: 'may explain', about: 'communes' })).toBe(
      `Communes. Peut expliquer l’écart : ${sentence}`,
    );
    expect(inWords('missing-population', { bearing: 'falls short', about: 'population' })).toBe(
      `Part de la population. N’explique pas tout l’écart : ${sentence}`,
    );
    expect(inWords('missing-population', { bearing: 'context', about: 'composition' })).toBe(`L${sentence.slice(1)}`);
  });

  describe('an inferred composition', () => {
    const inferred = (more: Partial<Explanation>, of: Partial<TerritoryAudit> = {}) => inWords('inferred-composition', more, of);
    const communes = (difference: number) => ({ communes: { ...audit.communes, computed: 40 + difference, difference } });

    it('explains communes too many by some of the inferred ones', () => {
      expect(inferred({ about: 'communes', facts: { communes: 8 } })).toBe(
        'Communes. Peut expliquer l’écart : une partie de la composition est déduite des sources, sans être confirmée (8 communes) : ' +
          'sans 5 d’entre elles, le nombre serait exact.',
      );
    });

    it('explains communes that are missing', () => {
      expect(inferred({ about: 'communes', facts: { communes: 8 } }, communes(-3))).toBe(
        'Communes. Peut expliquer l’écart : la composition est déduite des sources, sans être confirmée : avec 3 communes de plus, ' +
          'le nombre serait exact.',
      );
    });

    it('falls short where more are too many than were inferred', () => {
      expect(inferred({ about: 'communes', bearing: 'falls short', facts: { communes: 2 } })).toBe(
        'Communes. N’explique pas tout l’écart : même sans 2 communes déduites, il y en aurait 3 de plus que déclaré.',
      );
    });

    it('is of the whole composition or of a part of it', () => {
      expect(inferred({ about: 'composition', bearing: 'context', facts: { communes: 45 } })).toBe(
        'Toute la composition est déduite des sources, et aucune ne la confirme.',
      );
      expect(inferred({ about: 'composition', bearing: 'context', facts: { communes: 8 } })).toBe(
        'Une partie de la composition (8 communes sur 45) est déduite des sources, et aucune ne la confirme.',
      );
    });

    it('gives the inhabitants that there would be without some of them', () => {
      const ranges = [{ kind: 'municipal' as const, year: 2022, least: 90_000, most: 92_500, withoutAny: 80_000 }];
      expect(inferred({ facts: { communes: 8, without: 5, ranges } })).toBe(
        'Habitants. Peut expliquer l’écart : sans 5 des 8 communes déduites, il y aurait entre 90 000 et 92 500 habitants ' +
          '(population municipale de 2022 ; sans aucune d’elles, 80 000) ; 92 000 sont déclarés.',
      );
      expect(inferred({ facts: { communes: 8, ranges: [{ ...ranges[0], withoutAny: null } as never] } })).toContain(
        'sans une partie ou la totalité des 8 communes déduites, il y aurait entre 90 000 et 92 500 habitants ' +
          '(population municipale de 2022) ;',
      );
    });
  });

  it('tells which of the two populations agrees, and which does not', () => {
    expect(inWords('population-kind', { bearing: 'explains', facts: { agree: ['total'] } })).toBe(
      'Habitants. C’est la population totale de 2021, 94 100, qui s’accorde avec la déclaration ; ' +
        'la population municipale de 2022, 92 766, ne le fait pas.',
    );
  });

  it('says between what a rounded number may lie', () => {
    const facts = { least: 91_500, most: 92_000 };
    expect(inWords('rounded-declaration', { bearing: 'falls short', facts })).toBe(
      'Habitants. N’explique pas tout l’écart : le nombre déclaré est arrondi : « près de 92 000 » s’accorde avec ce qui est compris ' +
        'entre 91 500 et 92 000, et aucun nombre calculé n’y est.',
    );
    expect(inWords('rounded-declaration', { bearing: 'explains', facts: { ...facts, agree: ['municipal'] } })).toContain(
      'entre 91 500 et 92 000 : y est la population municipale de 2022, 92 766 ; la population totale de 2021, 94 100, n’y est pas.',
    );
    expect(inWords('rounded-declaration', { bearing: 'explains', facts: { ...facts, agree: ['municipal', 'total'] } })).toContain(
      ' : y sont la population municipale de 2022, 92 766 et la population totale de 2021, 94 100.',
    );
  });

  it('names the years of the populations, and the difference where there is one', () => {
    expect(inWords('other-population-year')).toBe(
      'Habitants. Peut expliquer l’écart : les habitants déclarés sont de 2020 ; les populations calculées sont de 2022 (municipale) ' +
        'et de 2021 (totale) ; l’écart est de +766 habitants (+0,83 % ; population municipale de 2022), ' +
        'ou de +2 100 habitants (+2,28 % ; population totale de 2021).',
    );
    const agreed = { inhabitants: { ...audit.inhabitants, verdict: 'consistent' as const, municipalYear: null } };
    expect(inWords('population-year-not-stated', {}, agreed)).toMatch(/ sont d’année inconnue \(municipale\) et de 2021 \(totale\)\.$/);
  });

  it('names départements that the data do not have', () => {
    expect(inWords('outside-dataset', { facts: { departements: ['45'] } })).toContain(
      'dans le département 45, qui n’est pas dans les données',
    );
    expect(inWords('outside-dataset', { facts: { departements: ['45', '10'] } })).toContain(
      'dans les départements 45, 10, qui ne sont pas dans les données',
    );
  });

  it('what nothing explains is said with its size', () => {
    expect(inWords('unexplained', { about: 'communes', bearing: 'unexplained' })).toBe(
      'Communes. Rien de connu ici n’explique l’écart de 5 communes.',
    );
    expect(inWords('unexplained', { bearing: 'unexplained' })).toBe(
      'Habitants. Rien de connu ici n’explique l’écart de +766 habitants (+0,83 % ; population municipale de 2022), ' +
        'ou de +2 100 habitants (+2,28 % ; population totale de 2021).',
    );
  });
});
