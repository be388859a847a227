import type { Basis, Kind } from '../../service/answers';
import type { RecordTerm, TerritoryRecord } from '../../service/records';

/** A line of the composition as the form has it. */
export interface FormTerm {
  type: 'epci' | 'communes';
  epci: string;
  /** The communes of the line. In a line of an EPCI, the communes that are left out. */
  codes: string[];
  from: string;
  until: string;
  basis: Basis | '';
  note: string;
}

/** A record as the form has it: texts as they are typed; an empty one is left out of the record. */
export interface Form {
  id: string;
  kind: Kind;
  nom: string;
  autresNoms: string;
  departements: string;
  from: string;
  until: string;
  basis: Basis;
  note: string;
  terms: FormTerm[];
  declaredCommunes: string;
  inhabitants: string;
  qualifier: string;
  year: string;
  sources: string[];
  recordNote: string;
}

export const emptyTerm = (type: FormTerm['type']): FormTerm => ({ type, epci: '', codes: [], from: '', until: '', basis: '', note: '' });

export const emptyForm = (kind: Kind, departement: string): Form => ({
  id: '',
  kind,
  nom: '',
  autresNoms: '',
  departements: departement,
  from: '',
  until: '',
  basis: 'stated',
  note: '',
  terms: [],
  declaredCommunes: '',
  inhabitants: '',
  qualifier: 'exact',
  year: '',
  sources: [],
  recordNote: '',
});

/** The form for a record. */
export function formOf(record: TerritoryRecord): Form {
  const { composition, declared } = record;
  return {
    id: record.id,
    kind: record.kind,
    nom: record.nom,
    autresNoms: (record.autresNoms ?? []).join('\n'),
    departements: record.departements.join(' '),
    from: record.from,
    until: record.until ?? '',
    basis: composition.basis,
    note: composition.note ?? '',
    terms: (composition.terms ?? []).map(termOf),
    declaredCommunes: String(declared?.communes ?? ''),
    inhabitants: String(declared?.inhabitants?.value ?? ''),
    qualifier: declared?.inhabitants?.qualifier ?? 'exact',
    year: String(declared?.inhabitants?.year ?? ''),
    sources: [...record.sources],
    recordNote: record.note ?? '',
  };
}

const termOf = (term: RecordTerm): FormTerm => ({
  type: term.epci === undefined ? 'communes' : 'epci',
  epci: term.epci ?? '',
  codes: [...(term.epci === undefined ? (term.communes ?? []) : (term.except ?? []))],
  from: term.from ?? '',
  until: term.until ?? '',
  basis: term.basis ?? '',
  note: term.note ?? '',
});

/** The record of a form. What is not a number stays a text: the service then says what is wrong. */
export function recordOf(form: Form): TerritoryRecord {
  const autresNoms = linesOf(form.autresNoms);
  const terms = form.terms.map(fromTerm);
  const inhabitants = {
    value: numberOf(form.inhabitants),
    ...(form.qualifier !== 'exact' && { qualifier: form.qualifier }),
    ...(form.year.trim() !== '' && { year: numberOf(form.year) }),
  };
  const hasInhabitants = form.inhabitants.trim() !== '' || form.year.trim() !== '';
  const declared = {
    ...(form.declaredCommunes.trim() !== '' && { communes: numberOf(form.declaredCommunes) }),
    ...(hasInhabitants && { inhabitants }),
  };
  return {
    id: form.id.trim(),
    kind: form.kind,
    nom: form.nom.trim(),
    ...(autresNoms.length > 0 && { autresNoms }),
    departements: form.departements.split(/[\s,;]+/).filter((code) => code !== ''),
    from: dateOf(form.from),
    ...optional('until', dateOf(form.until)),
    composition: { basis: form.basis, ...optional('note', form.note.trim()), ...(terms.length > 0 && { terms }) },
    ...(Object.keys(declared).length > 0 && { declared }),
    sources: form.sources,
    ...optional('note', form.recordNote.trim()),
  };
}

function fromTerm(term: FormTerm): RecordTerm {
  return {
    ...(term.type === 'communes'
      ? { communes: term.codes }
      : { epci: term.epci.trim(), ...(term.codes.length > 0 && { except: term.codes }) }),
    ...optional('from', dateOf(term.from)),
    ...optional('until', dateOf(term.until)),
    ...(term.basis !== '' && { basis: term.basis }),
    ...optional('note', term.note.trim()),
  };
}

/** A date as records write it. In French, a reader may type "avant". */
export const dateOf = (typed: string): string =>
  typed
    .trim()
    .replace(/^avant (le )?/i, 'before ')
    .replace(/\s+/g, ' ');

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const optional = <Key extends string>(key: Key, value: string) => (value === '' ? {} : ({ [key]: value } as Record<Key, string>));

function numberOf(typed: string): number | string {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '');
  return /^\d+$/.test(plain) ? Number(plain) : typed.trim();
}

/** The reader's changes on top of what somebody else made of the record, and their version of every field that the reader changed. */
export function merged(base: Form, mine: Form, theirs: Form): { form: Form; theirVersion: Partial<Form> } {
  const form = { ...theirs };
  const theirVersion: Partial<Form> = {};
  for (const key of Object.keys(mine) as (keyof Form)[]) {
    if (!same(mine[key], base[key])) {
      Object.assign(form, { [key]: mine[key] });
      if (!same(theirs[key], mine[key])) {
        Object.assign(theirVersion, { [key]: theirs[key] });
      }
    }
  }
  return { form, theirVersion };
}

export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
