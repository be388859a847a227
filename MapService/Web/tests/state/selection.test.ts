import { beforeEach, expect, it } from 'vitest';
import { keptInAddress, mostKept, select, selection, selectNothing, toggle } from '../../src/state/selection';
import { go, view } from '../../src/state/view';

beforeEach(selectNothing);

it('stands in the address by the first two characters of the codes, in order', () => {
  select(['89345', '21001', '89024']);
  expect(view.value.communes).toBe('21001,89024345');
});

it('is read from the address', () => {
  go({ communes: '2A004,89024345' });
  expect(selection.value).toEqual(new Set(['2A004', '89024', '89345']));
});

it('leaves out of an address what is no list of codes', () => {
  go({ communes: '8902,xx,89024' });
  expect(selection.value).toEqual(new Set(['89024']));
});

it('takes communes in, and out where all of them are in', () => {
  toggle(['89024', '89345']);
  toggle(['89024']);
  expect(selection.value).toEqual(new Set(['89345']));
  toggle(['89024', '89345']);
  expect(selection.value).toEqual(new Set(['89024', '89345']));
  toggle(['89345', '89024']);
  expect(selection.value).toEqual(new Set());
});

it('is not in the address where it is too large for it', () => {
  const codes = Array.from({ length: mostKept + 1 }, (_, number) => `89${String(number).padStart(3, '0')}`.slice(0, 5)).map((code, at) =>
    at < 1000 ? code : '21001',
  );
  select(codes);
  expect(selection.value.size).toBe(mostKept + 1);
  expect(keptInAddress.value).toBe('tooMany');
  selectNothing();
  expect(keptInAddress.value).toBe('kept');
});
