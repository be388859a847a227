import { describe, expect, it } from 'vitest';
import type { Caveat, CaveatFacts, Figures } from '../../src/service/answers';
import { caveat, mapNotes, unchanged } from '../../src/words/caveats';
import { inLanguage, plain } from '../inLanguage';

const names: Record<string, string> = { a: 'CPTS Nord', b: 'CPTS Sud' };
const nameOf = (id: string): string => names[id] ?? id;

function about(code: Caveat['code'], more: Partial<Caveat> = {}, facts: CaveatFacts = {}): Caveat {
  return { code, message: 'Own words.', territories: [], communes: null, range: null, facts, ...more };
}

const inWords = (one: Caveat): string => plain(caveat(one, 'CPTS', nameOf));

describe('caveat', () => {
  inLanguage('en', () => {
    it('is the service’s own sentence', () => {
      expect(inWords(about('unknown-composition', { territories: ['a'] }))).toBe('Own words.');
    });
  });

  inLanguage('fr', () => {
    it('is the service’s own sentence for a code that the page does not know', () => {
      expect(inWords(about('new-caveat' as Caveat['code']))).toBe('Own words.');
    });

    it('names territories, one or several', () => {
      expect(inWords(about('unknown-composition', { territories: ['a'] }))).toMatch(
        /^La composition de 1 CPTS qui peut changer ces chiffres n’est pas connue\..* CPTS Nord\.$/,
      );
      expect(inWords(about('unknown-composition', { territories: ['a', 'b'] }))).toMatch(
        /^La composition de 2 CPTS qui peuvent changer ces chiffres n’est pas connue\..* CPTS Nord ; CPTS Sud\.$/,
      );
    });

    it('says which of them may not be in force', () => {
      const both = { territories: ['a', 'b'] };
      expect(inWords(about('unknown-composition', both, { uncertain: ['b'] }))).toMatch(
        /si l’un d’entre eux est en vigueur ce jour-là : CPTS Sud\.$/,
      );
      expect(inWords(about('unknown-composition', both, { uncertain: ['a', 'b'] }))).toMatch(
        /si 2 d’entre eux sont en vigueur ce jour-là : CPTS Nord ; CPTS Sud\.$/,
      );
    });

    it('is of the kind that it says, whatever the figures are of', () => {
      expect(inWords(about('inferred-composition', { territories: ['a'] }, { kind: 'CLS' }))).toContain('1 CLS compté est déduite');
    });

    it('names six communes, and counts the others', () => {
      const named = ['A', 'B', 'C', 'D', 'E', 'F'].map((nom, at) => ({ code: `8900${at}`, nom }));
      const list = 'A (89000) ; B (89001) ; C (89002) ; D (89003) ; E (89004) ; F (89005)';
      expect(inWords(about('missing-population', { communes: 6 }, { named }))).toContain(` ${list}.`);
      expect(inWords(about('missing-population', { communes: 7 }, { named }))).toContain(` ${list} ; et 1 autre.`);
      expect(inWords(about('missing-population', { communes: 1206 }, { named }))).toContain(` ${list} ; et 1 200 autres.`);
      expect(inWords(about('missing-population', { communes: 1 }, { named: [{ code: '89999', nom: null }] }))).toMatch(/ 89999\.$/);
    });

    it('gives the surface of polygons that were left out exactly, and agrees in number', () => {
      const left = (communes: number) =>
        inWords(about('left-out-polygons', { communes }, { hectares: 831.45, named: [{ code: '89001', nom: null }] }));
      expect(left(1)).toMatch(/^1 contour \(831,45 ha\) .* n’a pu être attribué .* et n’entre pas dans les surfaces/);
      expect(left(2)).toMatch(/^2 contours \(831,45 ha\) .* n’ont pu être attribués .* et n’entrent pas dans les surfaces/);
    });

    it('says what was declared, of a département or of the region', () => {
      const declared = [
        { departement: '89', region: null, at: '2022-07-22', declared: 5, known: 1 },
        { departement: null, region: '27', at: '2023-10-04', declared: 1, known: 0 },
      ];
      expect(inWords(about('unlisted-territories', {}, { departements: ['89'], declared }))).toContain(
        ' Pour le département 89, 5 sont déclarés au 22 juillet 2022, et 1 est connu. ' +
          'Pour la région 27, 1 est déclaré au 4 octobre 2023, et 0 est connu.',
      );
    });

    it('gives the days of the last sources', () => {
      const lastSources = [
        { departement: '89', date: '2024-05-03' },
        { departement: '58', date: '2022-07-22' },
      ];
      // No region is loaded here that would know the names of départements.
      expect(inWords(about('after-last-source', {}, { lastSources }))).toMatch(/ 89 \(89\), 3 mai 2024 ; 58 \(58\), 22 juillet 2022\.$/);
    });

    it('tells what inexact dates leave open', () => {
      const inexact = (territories: string[], communes: number, facts: CaveatFacts) =>
        inWords(about('imprecise-date', { territories, communes }, facts));
      expect(inexact(['a'], 40, { aspect: 'coverage' })).toMatch(
        /^Les dates de 1 CPTS, .* et couvrirait 40 communes de plus\. CPTS Nord\.$/,
      );
      expect(inexact(['a'], 40, { aspect: 'membership' })).toMatch(/\. Il a 40 communes ici\. CPTS Nord\.$/);
      expect(inexact(['a', 'b'], 1, { aspect: 'membership' })).toMatch(/\. Ils ont 1 commune ici\. CPTS Nord ; CPTS Sud\.$/);
      expect(inexact(['a'], 1, { aspect: 'members' })).toMatch(
        /auxquelles 1 commune est entrée dans 1 CPTS ou en est sortie .* elle n’est pas comptée\. /,
      );
      expect(inexact(['a'], 2, { aspect: 'members' })).toMatch(
        /auxquelles 2 communes sont entrées dans 1 CPTS ou en sont sorties .* elles ne sont pas comptées\. /,
      );
      expect(inexact(['a', 'b'], 3, { aspect: 'days' })).toMatch(
        /^Le jour où 2 CPTS sont entrés en vigueur ou ont pris fin n’est pas connu/,
      );
      // Three are certain, two more may be.
      expect(inexact(['a', 'b'], 0, { aspect: 'number', certain: 3 })).toContain('est compris entre 3 et 5.');
    });

    it('ends with the range between which the figures lie, for what is known of it', () => {
      const figures = (communes: number, population: number | null, surface: number) =>
        ({ communes: { percent: communes }, population: { percent: population }, surface: { percent: surface } }) as Figures;
      const ranged = (lowest: Figures, highest: Figures, inferred: string[] = []) =>
        inWords(about('imprecise-date', { territories: ['a'], communes: 1, range: { lowest, highest } }, { aspect: 'coverage', inferred }));
      expect(ranged(figures(40.43, 50, 60), figures(63.59, 70, 80))).toContain(
        ' La part couverte est entre 40,43 % et 63,59 % des communes, entre 50,00 % et 70,00 % de la population, ' +
          'entre 60,00 % et 80,00 % de la surface.',
      );
      expect(ranged(figures(40.43, null, 60), figures(63.59, 70, 80))).toMatch(
        / La part couverte est entre 40,43 % et 63,59 % des communes, entre 60,00 % et 80,00 % de la surface\.$/,
      );
      expect(ranged(figures(1, 2, 3), figures(4, 5, 6), ['a'])).toMatch(
        /, la plus élevée avec des compositions qu’aucune source ne confirme\.$/,
      );
    });

    it('names the years of boundaries, codes and populations', () => {
      expect(inWords(about('vintage-harmonised', {}, { year: 2018, cogYear: 2024, merged: 3 }))).toMatch(
        /^Les contours sont ceux de 2018 et les codes des communes ceux de 2024\. Là où d’anciennes communes .* dans 3 communes\. /,
      );
      expect(inWords(about('vintage-harmonised', {}, { year: 2018, cogYear: 2024 }))).not.toContain('fusionné, leurs contours');
      expect(inWords(about('population-vintage', {}, { year: 2021, cogYear: 2024 }))).toMatch(
        /^Les populations ont été comptées pour les communes de 2021 /,
      );
      expect(inWords(about('population-vintage', {}, { cogYear: 2024 }))).toMatch(
        /^On ne sait pas si les populations ont été comptées pour les communes de 2024,/,
      );
    });
  });
});

describe('unchanged', () => {
  const between = (validFrom: string | null, validUntil: string | null) => unchanged({ validFrom, validUntil });

  inLanguage('fr', () => {
    it.each([
      [null, null, 'Chiffres et réserves inchangés à toute date, pour ce qui est connu.'],
      [null, '2021-11-29', 'Chiffres et réserves inchangés jusqu’au 29 novembre 2021.'],
      ['2023-12-18', null, 'Chiffres et réserves inchangés depuis le 18 décembre 2023, pour ce qui est connu.'],
      ['2021-11-30', '2023-12-17', 'Chiffres et réserves inchangés du 30 novembre 2021 au 17 décembre 2023.'],
      ['2022-07-22', '2022-07-22', 'Chiffres et réserves de ce jour : dès le lendemain, les uns ou les autres changent.'],
    ])('%s to %s', (from, until, sentence) => expect(between(from, until)).toBe(sentence));
  });

  inLanguage('en', () => {
    it.each([
      [null, null, 'Figures and caveats are the same on any date, as far as is known.'],
      ['2021-11-30', '2023-12-17', 'Figures and caveats unchanged from 30 November 2021 to 17 December 2023.'],
    ])('%s to %s', (from, until, sentence) => expect(between(from, until)).toBe(sentence));
  });
});

describe('mapNotes', () => {
  inLanguage('en', () => {
    it('are of what the map itself shows, once, in one order', () => {
      expect(
        mapNotes([about('schematic-geometry'), about('inferred-composition'), about('unlisted-territories'), about('schematic-geometry')]),
      ).toEqual([
        'Where no source says how many territories there are, what is “not covered” may be covered.',
        'Schematic outlines: these are not the official boundaries.',
      ]);
      expect(mapNotes([])).toEqual([]);
    });
  });
});
