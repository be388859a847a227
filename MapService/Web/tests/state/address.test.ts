import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isDate, readAddress, today, type View, writeAddress } from '../../src/state/address';

const usual: View = {
  kind: 'CPTS',
  date: '2024-03-12',
  place: '',
  panel: 'figures',
  card: '',
  scenario: '',
  hidden: false,
  outlines: [],
  sort: '',
  list: 'zones',
  filter: '',
  zone: '',
  rows: 100,
  open: [],
  communes: '',
  choose: '',
  action: 'add',
  target: '',
  unit: 'zone',
  mode: 'each',
  map: '',
  language: 'fr',
  report: false,
};

beforeEach(() => void vi.useFakeTimers({ now: new Date('2024-03-12T10:00:00Z') }));
afterEach(() => void vi.useRealTimers());

describe('readAddress', () => {
  it('takes CPTS, today, everything that is loaded and French where nothing is named', () => {
    expect(readAddress('')).toEqual(usual);
    expect(readAddress('#')).toEqual(usual);
  });

  it('reads every part', () => {
    const hash =
      '#kind=both&date=2022-07-22&place=r27&panel=gaps&card=territory:cpts-centre-yonne&outlines=cls,epci&sort=-population' +
      '&list=communes&filter=saint&zone=89-1&rows=300&open=card-members,-timeline&communes=89024345&choose=aux&action=merge' +
      '&target=cpts-a,cpts-b&unit=epci&mode=sequence&map=8.50/47.200/4.800&lang=en&report=1&trial=hidden&scenario=Ab_c-1';
    expect(readAddress(hash)).toEqual({
      kind: 'both',
      date: '2022-07-22',
      place: 'r27',
      panel: 'gaps',
      card: 'territory:cpts-centre-yonne',
      scenario: 'Ab_c-1',
      hidden: true,
      outlines: ['cls', 'epci'],
      sort: '-population',
      list: 'communes',
      filter: 'saint',
      zone: '89-1',
      rows: 300,
      open: ['card-members', '-timeline'],
      communes: '89024345',
      choose: 'aux',
      action: 'merge',
      target: 'cpts-a,cpts-b',
      unit: 'epci',
      mode: 'sequence',
      map: '8.50/47.200/4.800',
      language: 'en',
      report: true,
    } satisfies View);
  });

  it.each([
    ['kind=cpts'],
    ['date=2024-02-30'],
    ['date=1899-12-31'],
    ['date=2101-01-01'],
    ['date=12/03/2024'],
    ['place=<script>'],
    ['place=8'],
    ['panel=admin'],
    ['card=commune:'],
    ['card=person:1'],
    ['card=commune:../89024'],
    ['scenario=a.b'],
    ['sort=a%20b'],
    ['list=all'],
    ['zone=89'],
    ['rows=-5'],
    ['rows=5'],
    ['open=A'],
    ['communes=89-1'],
    ['action=delete'],
    ['map=23/47/4'],
    ['map=8/86/4'],
    ['map=8/47/181'],
    ['map=8/47'],
    ['lang=de'],
    ['report=yes'],
  ])('takes the default for %s', (part) => {
    expect(readAddress(`#${part}`)).toEqual(usual);
  });

  it('reads "departement", which older addresses have, as the place', () => {
    expect(readAddress('#departement=2A').place).toBe('2A');
    expect(readAddress('#departement=2A&place=89').place).toBe('89');
  });

  it('draws no more rows than the largest list has', () => {
    expect(readAddress('#rows=99999').rows).toBe(40_000);
  });

  it('ignores outlines that do not exist, and has them in one order', () => {
    expect(readAddress('#outlines=epci,roads,cpts').outlines).toEqual(['cpts', 'epci']);
  });
});

describe('writeAddress', () => {
  it('always names kind and date, and nothing else that is usual', () => {
    expect(writeAddress(usual)).toBe('#kind=CPTS&date=2024-03-12');
  });

  it('leaves slashes, colons and commas readable', () => {
    expect(writeAddress({ ...usual, card: 'commune:89024', outlines: ['cpts', 'cls'], map: '8/47/4' })).toBe(
      '#kind=CPTS&date=2024-03-12&card=commune:89024&outlines=cpts,cls&map=8/47/4',
    );
  });

  it.each<Partial<View>>([
    { kind: 'both' },
    { place: '971' },
    { panel: 'scenario', action: 'create', target: 'cpts-a', choose: 'l’isle & co' },
    { list: 'overlaps', sort: 'nom', filter: 'a+b=c&d#e%20f' },
    { language: 'en', report: true, hidden: true, scenario: 'AbC' },
    { rows: 200, open: ['a', '-b'], zone: '2A-12', communes: '2A004', unit: 'commune', mode: 'sequence' },
  ])('is read back as it was: %j', (change) => {
    const view = { ...usual, ...change };
    expect(readAddress(writeAddress(view))).toEqual(view);
  });
});

describe('isDate', () => {
  it.each(['2024-02-29', '1900-01-01', '2100-12-31'])('%s is a day', (text) => expect(isDate(text)).toBe(true));
  it.each(['2023-02-29', '2024-13-01', '2024-00-10', '2024-3-1', '2024-03', '', '2024-03-12T00:00:00Z'])('%s is none', (text) =>
    expect(isDate(text)).toBe(false),
  );
});

describe('today', () => {
  it('is that of France', () => {
    vi.setSystemTime(new Date('2024-03-12T23:30:00Z'));
    expect(today()).toBe('2024-03-13');
    // Summer time: two hours ahead.
    vi.setSystemTime(new Date('2024-07-01T21:59:00Z'));
    expect(today()).toBe('2024-07-01');
    vi.setSystemTime(new Date('2024-07-01T22:01:00Z'));
    expect(today()).toBe('2024-07-02');
  });
});
