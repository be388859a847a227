import { describe, expect, it } from 'vitest';
import { dateOf, emptyForm, formOf, merged, recordOf, same } from '../../src/panels/edit/form';
import type { TerritoryRecord } from '../../src/service/records';

const record: TerritoryRecord = {
  id: 'cpts-centre-yonne',
  kind: 'CPTS',
  nom: 'CPTS Centre Yonne',
  autresNoms: ['CPTS du Centre', 'CPTS 89'],
  departements: ['89', '21'],
  from: '2021-11',
  until: 'before 2027-01-01',
  composition: {
    basis: 'inferred',
    note: 'From the press.',
    terms: [
      { epci: '200067114', except: ['89003'], from: '2022-01-01' },
      { communes: ['89024', '89345'], until: '2023', basis: 'stated', note: 'By letter.' },
      { epci: '200067130' },
    ],
  },
  declared: { communes: 40, inhabitants: { value: 45_000, qualifier: 'nearly', year: 2020 } },
  sources: ['S1', 'S2'],
  note: 'Checked.',
};

describe('a record in the form', () => {
  it('is the same record when it comes out unchanged', () => {
    expect(recordOf(formOf(record))).toEqual(record);
  });

  it('a record with nothing that may be left out stays one', () => {
    const least: TerritoryRecord = {
      id: 'cls-x',
      kind: 'CLS',
      nom: 'CLS X',
      departements: ['58'],
      from: '2020',
      composition: { basis: 'unknown' },
      sources: ['S1'],
    };
    expect(recordOf(formOf(least))).toEqual(least);
    expect(Object.keys(recordOf(formOf(least)))).toEqual(['id', 'kind', 'nom', 'departements', 'from', 'composition', 'sources']);
  });
});

describe('what is typed', () => {
  const form = emptyForm('CPTS', '89');

  it('is trimmed, and split at line breaks, spaces and commas', () => {
    expect(recordOf({ ...form, nom: '  CPTS X ', autresNoms: ' A \n\n B ', departements: '89, 21;58  2A' })).toMatchObject({
      nom: 'CPTS X',
      autresNoms: ['A', 'B'],
      departements: ['89', '21', '58', '2A'],
    });
  });

  it('numbers may have spaces; what is none goes to the service as it is', () => {
    const declared = (declaredCommunes: string, inhabitants: string, year = '') =>
      recordOf({ ...form, declaredCommunes, inhabitants, year }).declared;
    expect(declared('1 040', '44\u202f969', '2020')).toEqual({ communes: 1040, inhabitants: { value: 44_969, year: 2020 } });
    expect(declared('forty', '4.5')).toEqual({ communes: 'forty', inhabitants: { value: '4.5' } });
    expect(declared('', '')).toBeUndefined();
    expect(declared('-3', '')).toEqual({ communes: '-3' });
  });

  it('the usual precision of a number is not written', () => {
    expect(recordOf({ ...form, inhabitants: '10', qualifier: 'exact' }).declared).toEqual({ inhabitants: { value: 10 } });
    expect(recordOf({ ...form, inhabitants: '10', qualifier: 'more than' }).declared).toEqual({
      inhabitants: { value: 10, qualifier: 'more than' },
    });
  });

  it.each([
    ['2024-03-12', '2024-03-12'],
    [' avant 2022-07-22 ', 'before 2022-07-22'],
    ['Avant le  2022-07-22', 'before 2022-07-22'],
    ['before   2022', 'before 2022'],
    ['', ''],
  ])('the date "%s" is "%s"', (typed, date) => expect(dateOf(typed)).toBe(date));
});

describe('merged', () => {
  const base = formOf(record);

  it('has the reader’s changes on top of those of somebody else', () => {
    const { form } = merged(base, { ...base, nom: 'Mine' }, { ...base, nom: 'Theirs', recordNote: 'Theirs' });
    expect(form).toEqual({ ...base, nom: 'Mine', recordNote: 'Theirs' });
  });

  it('tells their version of what the reader changed, unless it is the same', () => {
    const { form, theirVersion } = merged(base, { ...base, nom: 'Mine', sources: ['S3'] }, { ...base, nom: 'Theirs', sources: ['S3'] });
    expect(form).toMatchObject({ nom: 'Mine', sources: ['S3'] });
    expect(theirVersion).toEqual({ nom: 'Theirs' });
  });

  it('what the reader did not touch is theirs', () => {
    expect(merged(base, base, { ...base, nom: 'Theirs' })).toEqual({ form: { ...base, nom: 'Theirs' }, theirVersion: {} });
  });
});

describe('same', () => {
  it('compares what is in lists', () => {
    expect(same(formOf(record), formOf(record))).toBe(true);
    expect(same(['a'], ['a', 'b'])).toBe(false);
  });
});
