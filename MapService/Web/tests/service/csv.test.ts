import { expect, it } from 'vitest';
import { parseCsv } from '../../src/service/csv';
import { csvOf } from '../../src/words/csvOf';

it('reads rows by the names of the first line', () => {
  expect(parseCsv('code,nom\r\n89024,Auxerre\r\n89003,Montholon\r\n')).toEqual([
    { code: '89024', nom: 'Auxerre' },
    { code: '89003', nom: 'Montholon' },
  ]);
});

it('reads what quotes hold: commas, line breaks, doubled quotes, nothing', () => {
  expect(parseCsv('a,b,c,d\n"1,5","x\r\ny","he said ""no""",""\n')).toEqual([{ a: '1,5', b: 'x\r\ny', c: 'he said "no"', d: '' }]);
});

it('reads a file without a last line break, with a byte order mark, with short and empty lines', () => {
  expect(parseCsv('\uFEFFa,b\n1,2')).toEqual([{ a: '1', b: '2' }]);
  expect(parseCsv('a,b\n1\n\n3,4\n')).toEqual([
    { a: '1', b: '' },
    { a: '3', b: '4' },
  ]);
});

it('reads empty cells', () => {
  expect(parseCsv('a,b,c\n,,\n1,,3\n')).toEqual([
    { a: '', b: '', c: '' },
    { a: '1', b: '', c: '3' },
  ]);
});

it('of an empty file there are no rows', () => {
  expect(parseCsv('')).toEqual([]);
});

it('writes CSV as RFC 4180 has it', () => {
  expect(
    csvOf(
      ['code', 'nom'],
      [
        ['01001', 'L’Abergement, "Clémenciat"'],
        [12.5, null],
      ],
    ),
  ).toBe('code,nom\r\n01001,"L’Abergement, ""Clémenciat"""\r\n12.5,\r\n');
});

it.each(['=1+1', '+1', '-1', '@x', '\tx'])('writes an apostrophe before %j, which a spreadsheet would take for a formula', (value) => {
  expect(csvOf(['a'], [[value]])).toBe(`a\r\n'${value}\r\n`);
});

it('writes no apostrophe before a negative number', () => {
  expect(csvOf(['a'], [[-1]])).toBe('a\r\n-1\r\n');
});

it('reads back what it wrote', () => {
  const rows = [['a"b', 'c,d', 'e\nf', ' g ']];
  expect(parseCsv(csvOf(['w', 'x', 'y', 'z'], rows))).toEqual([{ w: 'a"b', x: 'c,d', y: 'e\nf', z: ' g ' }]);
});
