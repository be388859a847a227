import type { Kind } from './answers';

/** What the page shows. It stands in the address, so that a view can be shared. */
export interface View {
  kind: Kind;
  /** "2024-03-12" */
  date: string;
  /** Code of the chosen département; empty for all of them. */
  departement: string;
}

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

/** Reads the part of the address behind '#'. What is missing or wrong takes its default: CPTS, today, all départements. */
export function readView(hash: string): View {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const date = values.get('date') ?? '';
  const departement = values.get('departement') ?? '';
  return {
    kind: values.get('kind') === 'CLS' ? 'CLS' : 'CPTS',
    date: isDate(date) ? date : today(),
    departement: /^[0-9AB]{2,3}$/.test(departement) ? departement : '',
  };
}

export function writeView(view: View): string {
  const values = new URLSearchParams({ kind: view.kind, date: view.date });
  if (view.departement !== '') {
    values.set('departement', view.departement);
  }
  return `#${values.toString()}`;
}
