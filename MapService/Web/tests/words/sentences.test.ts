import { describe, expect, it } from 'vitest';
import type { Figures, ScenarioAnswer, Share, TerritoryInside } from '../../src/service/answers';
import { counted, points } from '../../src/words/difference';
import { inForce } from '../../src/words/inForce';
import { languageOf, languageOfSentence } from '../../src/words/languageOf';
import { colon, listed, semicolon } from '../../src/words/lists';
import { note } from '../../src/words/notes';
import { nothingCovered } from '../../src/words/nothingCovered';
import { provenanceLine } from '../../src/words/provenance';
import { sizeOf } from '../../src/words/territorySize';
import { bound } from '../../src/words/texts';
import { briefOf, trialInShort } from '../../src/words/trial';
import { inLanguage, plain } from '../inLanguage';

const share = (covered: number, total: number): Share => ({ covered, total, percent: null });

describe('points', () => {
  inLanguage('fr', () => {
    it('is the difference of what is counted, not of rounded percentages', () => {
      // 1/3 and 2/3 of 300: 33.33 and 66.67 would differ by 33.34.
      expect(points(share(100, 300), share(200, 300))).toBe('+33,33');
      expect(points(share(200, 300), share(100, 300))).toBe('−33,33');
    });

    it('is never zero where there is a difference', () => {
      expect(points(share(0, 1_000_000), share(1, 1_000_000))).toBe('+<0,01');
      expect(points(share(1, 1_000_000), share(0, 1_000_000))).toBe('−<0,01');
      expect(points(share(5, 10), share(5, 10))).toBe('±0,00');
    });

    it('is a dash where the wholes are not the same, or nothing', () => {
      expect(points(share(1, 10), share(1, 11))).toBe('–');
      expect(points(share(0, 0), share(0, 0))).toBe('–');
    });

    it('what is counted differs in whole numbers', () => {
      expect(plain(counted(share(10.4, 100_000), share(35_246.4, 100_000)))).toBe('+35 236');
    });
  });
});

describe('inForce', () => {
  inLanguage('fr', () => {
    it.each([
      ['2023-12-18', '2027-12-31', 'depuis le 18 décembre 2023, jusqu’au 31 décembre 2027'],
      ['2021-11', '2023', 'depuis novembre 2021 (jour non précisé), jusqu’en 2023'],
      ['before 2022-07-22', null, 'depuis une date antérieure au 22 juillet 2022'],
      [null, null, 'début inconnu'],
    ])('%s to %s', (from, until, sentence) => expect(inForce(from, until)).toBe(sentence));
  });

  inLanguage('en', () => {
    it.each([
      ['2023-12-18', '2027-12-31', 'since 18 December 2023, until 31 December 2027'],
      ['before 2022-07-22', null, 'since some day before 22 July 2022'],
      [null, '2023', 'beginning unknown, until 2023'],
    ])('%s to %s', (from, until, sentence) => expect(inForce(from, until)).toBe(sentence));
  });
});

describe('lists', () => {
  inLanguage('fr', () => {
    it('end with "et", and signs keep to the word before them', () => {
      expect(listed(['Yonne', 'Nièvre', 'Côte-d’Or'])).toBe('Yonne, Nièvre et Côte-d’Or');
      expect(listed(['Yonne'])).toBe('Yonne');
      expect(colon()).toBe('\u00a0: ');
      expect(semicolon()).toBe('\u00a0; ');
    });

    it('no line breaks before the signs of a sentence, nor inside of quotes', () => {
      expect(bound('« Oui » : 5 % ; non !')).toBe('«\u00a0Oui\u00a0»\u00a0: 5\u00a0%\u00a0; non\u00a0!');
    });
  });

  inLanguage('en', () => {
    it('end with "and"', () => {
      expect(listed(['Yonne', 'Nièvre'])).toBe('Yonne and Nièvre');
      expect(colon()).toBe(': ');
      expect(bound('« a » : b')).toBe('« a » : b');
    });
  });
});

describe('languageOf', () => {
  inLanguage('en', () => {
    it('goes by small words, and not by those in names', () => {
      expect(languageOf('La composition est celle du contrat')).toBe('fr');
      expect(languageOf('The composition is that of the contract')).toBe('en');
      expect(languageOf('Saône-et-Loire')).toBe('en');
      expect(languageOf('')).toBe('en');
    });
  });

  inLanguage('fr', () => {
    it('is that of the page where no word tells', () => {
      expect(languageOf('Auxerre')).toBe('fr');
    });

    it('a sentence that is the service’s own is English', () => {
      expect(languageOfSentence('Nothing known.', 'Nothing known.')).toBe('en');
      expect(languageOfSentence('Rien de connu.', 'Nothing known.')).toBe('fr');
    });
  });
});

describe('note', () => {
  const partly = { code: 'partly-moved', change: null, value: '200067114', message: 'Some communes of the EPCI were in it.' };

  inLanguage('fr', () => {
    it('is the page’s sentence, and the service’s where the page has none', () => {
      expect(plain(note(partly))).toBe(
        'Une partie des communes de l’EPCI 200067114 y était déjà, ou n’y était pas : les autres ont été déplacées.',
      );
      expect(note({ ...partly, code: 'new-code' })).toBe(partly.message);
    });
  });

  inLanguage('en', () => {
    it('is the service’s sentence', () => expect(note(partly)).toBe(partly.message));
  });
});

describe('nothingCovered', () => {
  const none = { communes: share(0, 10) } as Figures;
  const about = (...codes: string[]) => codes.map((code) => ({ code }) as never);
  const inside = (inForceToo: 'yes' | 'uncertain') => [{ inForce: inForceToo } as TerritoryInside];

  inLanguage('en', () => {
    it('says nothing where something is covered', () => {
      expect(nothingCovered({ communes: share(1, 10) } as Figures, [], [], 'CPTS')).toBeNull();
    });

    it('tells what is not there from what is not known', () => {
      expect(nothingCovered(none, [], [], 'CPTS')).toBe('No CPTS is in force here on that day, as far as the sources say.');
      expect(nothingCovered(none, [], about('unlisted-territories'), 'CPTS')).toMatch(/^No CPTS is known here on that day/);
      expect(nothingCovered(none, [], about('after-last-source'), 'CLS')).toMatch(/^No CLS is known here on that day/);
      expect(nothingCovered(none, inside('yes'), about('unknown-composition'), 'CPTS')).toMatch(/nobody says which communes they have/);
      expect(nothingCovered(none, null, about('unknown-composition'), 'CPTS')).toMatch(/nobody says which communes they have/);
      expect(nothingCovered(none, inside('uncertain'), about('unknown-composition'), 'CPTS')).toMatch(/^No CPTS is certainly in force/);
      expect(nothingCovered(none, [], about('imprecise-date'), 'CPTS')).toMatch(/^No CPTS is certainly in force/);
    });
  });
});

describe('sizeOf', () => {
  const of = (communes: number | null, population: number | null) => plain(sizeOf({ communes, population } as TerritoryInside));

  inLanguage('fr', () => {
    it('has communes and inhabitants, as far as they are known', () => {
      expect(of(40, 44_969)).toBe('40 communes, 44 969 habitants');
      expect(of(1, 1)).toBe('1 commune, 1 habitant');
      expect(of(40, null)).toBe('40 communes, population inconnue');
      expect(of(null, null)).toBe('');
    });
  });
});

describe('provenanceLine', () => {
  const from = {
    datasetVersion: '05259bfb4d787b285f61538c9541e015',
    cogYear: 2024,
    populationMunicipaleYear: 2022,
    populationTotaleYear: null,
    boundaryYear: 2018,
    schematicBoundaries: false,
    attributeSource: '',
    boundarySource: '',
    sources: [],
  };

  inLanguage('en', () => {
    it('names the years and the first twelve characters of the version', () => {
      expect(provenanceLine(from)).toBe(
        'Official geographic code 2024, municipal population 2022, outlines 2018. Version of the data: 05259bfb4d78.',
      );
    });

    it('says what is schematic and what is not known', () => {
      expect(provenanceLine({ ...from, schematicBoundaries: true })).toContain(', schematic outlines.');
      expect(provenanceLine({ ...from, boundaryYear: null, populationMunicipaleYear: null })).toContain(
        'municipal population of an unknown year, outlines of an unknown year.',
      );
    });
  });
});

describe('a trial in words', () => {
  const add = { action: 'add' as const, territory: 'cpts-centre-yonne', communes: ['89001', '89002'], epcis: ['200067114'] };

  inLanguage('fr', () => {
    it('is its first step and the number of others', () => {
      expect(trialInShort([])).toBe('');
      expect(plain(trialInShort([add]))).toBe('ajouter 2 communes et 1 EPCI à cpts-centre-yonne');
      expect(plain(trialInShort([add, add]))).toBe('ajouter 2 communes et 1 EPCI à cpts-centre-yonne, et 1 autre étape');
      expect(plain(trialInShort([{ action: 'create', territory: 'cpts-x', nom: 'CPTS X', communes: ['1'] }, add, add]))).toBe(
        'créer CPTS X avec 1 commune, et 2 autres étapes',
      );
      expect(plain(trialInShort([{ action: 'merge', territory: 'a', territories: ['a', 'b'] }]))).toBe('réunir a et b en a');
      expect(plain(trialInShort([{ action: 'dissolve', territory: 'a' }]))).toBe('dissoudre a');
    });

    it('comes to a share of the inhabitants before and after', () => {
      const side = (percent: number) => ({ population: { covered: 0, total: 0, percent } });
      const departements = [
        { departement: { code: '89', nom: 'Yonne' }, before: side(72.62), after: side(83.17) },
        { departement: { code: '58', nom: 'Nièvre' }, before: side(0), after: side(100) },
      ];
      expect(plain(briefOf({ departements } as unknown as ScenarioAnswer))).toBe(
        'Yonne : 72,62 % → 83,17 % des habitants ; Nièvre : 0,00 % → 100,00 % des habitants',
      );
    });
  });
});
