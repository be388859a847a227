import { describe, expect, it } from 'vitest';
import { fieldName, placeName, valueText } from '../../src/panels/edit/fieldNames';
import { inLanguage } from '../inLanguage';

describe('names of fields', () => {
  inLanguage('fr', () => {
    it.each([
      ['/territory/nom', 'Nom'],
      ['/territory/composition/terms/0/epci', 'Lignes de la composition 1'],
      ['/territory/composition/terms/11/communes/3', 'Lignes de la composition 12'],
      ['/territory/declared/inhabitants/value', 'Habitants déclarés'],
      ['/territory/departements/1', 'Départements'],
      ['/reason', 'Raison'],
      ['/colour', '/colour'],
    ])('%s is "%s"', (pointer, name) => expect(placeName(pointer)).toBe(name));

    it('a field without a name stands for itself', () => {
      expect(fieldName('composition.note')).toBe('Remarque sur la composition');
      expect(fieldName('colour')).toBe('colour');
    });

    it('values are in words', () => {
      expect(valueText('until', null)).toBe('(rien)');
      expect(valueText('from', '2021-11')).toBe('novembre 2021 (jour non précisé)');
      expect(valueText('nom', '2021-11')).toBe('2021-11');
      expect(valueText('declared.communes', 40)).toBe('40');
      expect(valueText('sources', ['S1', 'S2'])).toBe('S1\u00a0; S2');
      expect(
        valueText('composition.terms', [
          { epci: '200067114', except: ['89003', '89005'] },
          { communes: ['89024'], from: '2022' },
        ]),
      ).toBe('EPCI 200067114, sans 89003, 89005\u00a0; communes 89024, depuis 2022');
    });
  });

  inLanguage('en', () => {
    it('are in English too', () => {
      expect(placeName('/territory/composition/terms/0/epci')).toBe('Lines of the composition 1');
      expect(valueText('until', undefined)).toBe('(nothing)');
    });
  });
});
