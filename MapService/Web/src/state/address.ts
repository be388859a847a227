import type { Kind, Step } from '../service/answers';

/** What is counted, and coloured on the map: one kind of territory, or both. */
export type Shown = Kind | 'both';

export type Language = 'fr' | 'en';

/** What stands beside the map. */
export const panels = ['figures', 'gaps', 'scenario', 'files', 'edit'] as const;
export type Panel = (typeof panels)[number];

/** Everything that can be chosen on the page. The address has all of it, so that every view can be bookmarked and sent. */
export interface View {
  kind: Shown;
  /** "2024-03-12" */
  date: string;
  /** Code of the chosen département ("89"), or "r27" for a region; empty for everything that is loaded. */
  place: string;
  panel: Panel;
  /** The open card: "commune:89024", "territory:cpts-centre-yonne", "epci:200067114"; empty for none. */
  card: string;
  /** The scenario as its link has it; empty for none. */
  scenario: string;
  /** True while the map does not show the scenario. */
  hidden: boolean;
  /** Further outlines on the map. */
  outlines: Outline[];
  /** The order of lists: the name of a column, with "-" in front for the largest first; empty for the list's own order. */
  sort: string;
  /** The list of the panel "not covered". */
  list: List;
  /** Lists show only what has these words in its name; empty for all. */
  filter: string;
  /** Id of the gap zone whose communes are listed ("89-1"); empty for all. */
  zone: string;
  /** How many rows of long lists are drawn. */
  rows: number;
  /** Names of sections that a reader opened, and with "-" in front of those that a reader closed. */
  open: string[];
  /** The communes that are chosen for a trial, as selection.ts writes them; empty for none. */
  communes: string;
  /** The list of communes for a trial shows only those with these words in name or code; empty for all. */
  choose: string;
  /**
   * The action in the form of the trial, and the ids of its territories, separated by commas; empty for the first territory in the list.
   */
  action: Step['action'];
  target: string;
  /** The best next moves: what joins a territory, and whether each is compared alone or after those before it. */
  unit: MoveUnit;
  mode: MoveMode;
  /** Zoom, latitude and longitude of the map ("8.50/47.200/4.800"); empty for the chosen place. */
  map: string;
  language: Language;
  /** True for the report that is printed. */
  report: boolean;
}

export const lists = ['zones', 'communes', 'overlaps'] as const;
export type List = (typeof lists)[number];

export const actions = ['add', 'remove', 'create', 'merge', 'dissolve'] as const satisfies Step['action'][];

export const moveUnits = ['zone', 'epci', 'commune'] as const;
export type MoveUnit = (typeof moveUnits)[number];

export const moveModes = ['each', 'sequence'] as const;
export type MoveMode = (typeof moveModes)[number];

/** How many rows of a long list are drawn at first. */
export const firstRows = 100;
const mostRows = 40_000;

export const outlines = ['cpts', 'cls', 'epci'] as const;
export type Outline = (typeof outlines)[number];

/** Today in France, as for the service: a reader elsewhere must not get other figures. */
export function today(): string {
  // Swedish writes a day as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
}

/** True for a day that the calendar has. */
export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The first and the last day that can be chosen. */
export const earliest = '1900-01-01';
export const latest = '2100-12-31';

/**
 * Reads the part of the address behind '#'. What is missing or wrong has its default: CPTS, today, everything that is loaded, in French.
 */
export function readAddress(hash: string): View {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: string, form: RegExp): string => {
    const value = values.get(name) ?? '';
    return form.test(value) ? value : '';
  };
  const several = (name: string, form: RegExp, most: number): string[] =>
    (values.get(name) ?? '')
      .split(',')
      .filter((one) => form.test(one))
      .slice(0, most);
  const date = values.get('date') ?? '';
  return {
    kind: oneOf(['CPTS', 'CLS', 'both'], values.get('kind'), 'CPTS'),
    date: isDate(date) && date >= earliest && date <= latest ? date : today(),
    // Older addresses have "departement".
    place: text('place', /^(r[0-9]{2}|[0-9AB]{2,3})$/) || text('departement', /^[0-9AB]{2,3}$/),
    panel: oneOf(panels, values.get('panel'), 'figures'),
    card: text('card', /^(commune|territory|epci):[\w-]{1,100}$/),
    scenario: text('scenario', /^[\w-]{1,7000}$/),
    hidden: values.get('trial') === 'hidden',
    outlines: outlines.filter((outline) => (values.get('outlines') ?? '').split(',').includes(outline)),
    sort: text('sort', /^-?[a-z]{1,20}$/i),
    list: oneOf(lists, values.get('list'), 'zones'),
    filter: text('filter', /^.{1,60}$/),
    zone: text('zone', /^[0-9AB]{2,3}-\d{1,4}$/),
    rows: Math.min(mostRows, Math.max(firstRows, Number(text('rows', /^\d{1,5}$/)))),
    open: several('open', /^-?[a-z0-9-]{1,40}$/, 50),
    communes: text('communes', /^[\w,]{1,5000}$/),
    choose: text('choose', /^.{1,60}$/),
    action: oneOf(actions, values.get('action'), 'add'),
    target: several('target', /^[a-z0-9-]{1,100}$/, 20).join(','),
    unit: oneOf(moveUnits, values.get('unit'), 'zone'),
    mode: oneOf(moveModes, values.get('mode'), 'each'),
    map: isPosition(values.get('map') ?? '') ? (values.get('map') ?? '') : '',
    language: oneOf(['fr', 'en'], values.get('lang'), 'fr'),
    report: values.get('report') === '1',
  };
}

/** The part of the address from '#' on. Defaults are left out, except kind and date: today's date is another one tomorrow. */
export function writeAddress(view: View): string {
  const values = new URLSearchParams({ kind: view.kind, date: view.date });
  const put = (name: string, value: string, usual = ''): void => {
    if (value !== usual) {
      values.set(name, value);
    }
  };
  put('place', view.place);
  put('panel', view.panel, 'figures');
  put('card', view.card);
  put('outlines', view.outlines.join(','));
  put('sort', view.sort);
  put('list', view.list, 'zones');
  put('filter', view.filter);
  put('zone', view.zone);
  put('rows', String(view.rows), String(firstRows));
  put('open', view.open.join(','));
  put('communes', view.communes);
  put('choose', view.choose);
  put('action', view.action, 'add');
  put('target', view.target);
  put('unit', view.unit, 'zone');
  put('mode', view.mode, 'each');
  put('map', view.map);
  put('lang', view.language, 'fr');
  put('report', view.report ? '1' : '');
  put('trial', view.hidden ? 'hidden' : '');
  put('scenario', view.scenario);
  // These signs need no escape behind '#', and are easier to read.
  return `#${values.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}

/** True for "zoom/latitude/longitude" of a place that the map can show. */
function isPosition(text: string): boolean {
  const [zoom = NaN, latitude = NaN, longitude = NaN] = /^\d{1,2}(\.\d{1,2})?\/-?\d{1,2}(\.\d{1,5})?\/-?\d{1,3}(\.\d{1,5})?$/.test(text)
    ? text.split('/').map(Number)
    : [];
  return zoom <= 22 && Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180;
}

function oneOf<T extends string>(values: readonly T[], value: string | null, otherwise: T): T {
  return values.find((known) => known === value) ?? otherwise;
}
