import { batch, computed, effect, signal } from '@preact/signals';
import type { Conflict, EditAnswer, Kind } from '../../service/answers';
import { address, faultOf, type ServiceFault, send } from '../../service/http';
import type { NewSource, TerritoryRecord } from '../../service/records';
import { unsaved } from '../../state/unsaved';
import { date, go, view } from '../../state/view';
import { retry } from '../../state/watch';
import { emptyForm, type Form, formOf, merged, recordOf, same } from './form';
import { apiKey } from './key';

/** The territory that is edited: as it was loaded, and as the form has it now. */
export interface Editing {
  id: string;
  /** Null for a territory that is not in the dataset: a new or a deleted one. */
  etag: string | null;
  base: Form;
  form: Form;
  newSources: NewSource[];
  reason: string;
  /** Where somebody else stored the record first: their version of what the reader changed. */
  theirs: Partial<Form>;
}

/** What the service is asked to do. */
export type Order = { act: 'edit' } | { act: 'restore'; revision: number } | { act: 'delete' };

export const editing = signal<Editing | null>(null);
export const loadFault = signal<ServiceFault | null>(null);
export const working = signal(false);

/** True while an edit is being stored. The form is closed then: what is typed would be about the record before. */
export const storing = signal(false);

/** The last check, and exactly what it checked: nothing else can be stored. */
export const checked = signal<{ order: Order; sent: string; answer: EditAnswer } | null>(null);
export const fault = signal<ServiceFault | null>(null);
export const saved = signal<EditAnswer | null>(null);

export const conflict = computed<Conflict | null>(() => (fault.value?.status === 412 ? (fault.value.problem?.conflict ?? null) : null));
export const isDirty = computed(() => {
  const now = editing.value;
  return now !== null && (!same(now.form, now.base) || now.reason !== '' || now.newSources.length > 0);
});
effect(() => {
  unsaved.value = isDirty.value;
});

/** True while the form is as it was checked. */
export const canSave = computed(
  () => checked.value !== null && editing.value !== null && checked.value.sent === sentOf(checked.value.order, editing.value),
);

/** Changes values of the form. */
export function change(values: Partial<Form>): void {
  if (editing.value !== null) {
    editing.value = { ...editing.value, form: { ...editing.value.form, ...values } };
  }
}

export function set(values: Partial<Pick<Editing, 'reason' | 'newSources'>>): void {
  if (editing.value !== null) {
    editing.value = { ...editing.value, ...values };
  }
}

// Requests for another form are aborted, so that none of their answers comes late.
let asking = new AbortController();

function start(): AbortSignal {
  asking.abort();
  asking = new AbortController();
  working.value = true;
  return asking.signal;
}

/** Opens a territory as it is now. */
export async function load(id: string): Promise<void> {
  const abort = start();
  try {
    const { record, etag } = await read(id, abort);
    if (!abort.aborted) {
      begin({ id, etag, base: formOf(record), form: formOf(record), newSources: [], reason: '', theirs: {} });
    }
  } catch (problem) {
    if (!abort.aborted) {
      batch(() => {
        loadFault.value = faultOf(problem);
        working.value = false;
      });
    }
  }
}

/** Opens the form for a new territory. */
export function loadNew(kind: Kind, departement: string): void {
  const form = emptyForm(kind, departement);
  begin({ id: '', etag: null, base: form, form, newSources: [], reason: '', theirs: {} });
}

export function leave(): void {
  begin(null);
}

function begin(next: Editing | null): void {
  asking.abort();
  batch(() => {
    working.value = false;
    storing.value = false;
    editing.value = next;
    checked.value = null;
    fault.value = null;
    saved.value = null;
    loadFault.value = null;
  });
}

/** Loads what somebody else stored, and puts the reader's changes on top. */
export async function redo(): Promise<void> {
  const mine = editing.value;
  if (mine === null) {
    return;
  }
  const abort = start();
  try {
    const { record, etag } = await read(mine.id, abort);
    if (!abort.aborted) {
      // The reader may have typed more in the meantime.
      const now = editing.peek() ?? mine;
      const theirs = formOf(record);
      const { form, theirVersion } = merged(now.base, now.form, theirs);
      begin({ ...now, etag, base: theirs, form, theirs: theirVersion });
    }
  } catch (problem) {
    if (!abort.aborted) {
      refused(problem);
    }
  }
}

/** Asks the service what an order would change. */
export const check = (order: Order): Promise<void> => run(order, true);

/** Stores what was checked. */
export async function save(): Promise<void> {
  if (canSave.value && checked.value !== null) {
    await run(checked.value.order, false);
  }
}

async function run(order: Order, isTrial: boolean): Promise<void> {
  const now = editing.value;
  if (now === null) {
    return;
  }
  const sent = sentOf(order, now);
  const abort = start();
  const { card } = view.peek();
  batch(() => {
    storing.value = !isTrial;
    fault.value = null;
    saved.value = null;
    if (isTrial) {
      checked.value = null;
    }
  });
  try {
    const answer = (await (await ask(order, now, isTrial, abort)).json()) as EditAnswer;
    if (!abort.aborted) {
      batch(() => {
        working.value = false;
        if (isTrial) {
          checked.value = { order, sent, answer };
        } else {
          stored(now, answer, card);
        }
      });
    }
  } catch (problem) {
    if (!abort.aborted) {
      refused(problem);
    }
  }
}

function refused(problem: unknown): void {
  batch(() => {
    working.value = false;
    storing.value = false;
    checked.value = null;
    fault.value = faultOf(problem);
  });
}

function ask(order: Order, now: Editing, isTrial: boolean, signal: AbortSignal): Promise<Response> {
  const id = encodeURIComponent(now.form.id.trim() || 'x');
  const query = { date: date.peek(), 'dry-run': isTrial ? 'true' : '', ...(order.act === 'delete' && { reason: now.reason.trim() }) };
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...(now.etag === null ? { 'If-None-Match': '*' } : { 'If-Match': now.etag }),
  };
  if (apiKey.peek().trim() !== '') {
    // Signs that a header cannot have are escaped. Then the service says that the key is wrong.
    headers.Authorization = `Bearer ${encodeURIComponent(apiKey.peek().trim())}`;
  }
  const to = address(`territories/${id}`, query);
  return order.act === 'delete'
    ? send(to, { method: 'DELETE', headers, signal })
    : send(to, { method: 'PUT', headers: { ...headers, 'Content-Type': 'application/json' }, body: bodyOf(order, now), signal });
}

function bodyOf(order: Order, { reason, form, newSources }: Editing): string {
  const what =
    order.act === 'restore'
      ? { restore: order.revision }
      : { territory: recordOf(form), ...(newSources.length > 0 && { sources: newSources }) };
  return JSON.stringify({ reason: reason.trim(), ...what });
}

// Everything that decides what is stored.
const sentOf = (order: Order, now: Editing): string => JSON.stringify([order, now.etag, now.form.id, bodyOf(order, now)]);

function stored(before: Editing, answer: EditAnswer, card: string): void {
  const base = answer.territory === null ? before.base : formOf(answer.territory);
  begin({ id: answer.id, etag: answer.etag, base, form: base, newSources: [], reason: '', theirs: {} });
  saved.value = answer;
  // A reader who opened another territory in the meantime stays there.
  if (view.peek().card === card) {
    go({ card: answer.territory === null ? '' : `territory:${answer.id}` }, 'replace');
  }
  // Everything else on the page is from the dataset before.
  retry();
}

async function read(id: string, signal: AbortSignal): Promise<{ record: TerritoryRecord; etag: string }> {
  const answer = await send(address(`territories/${id}/record`), { headers: { Accept: 'application/json' }, cache: 'no-cache', signal });
  return { record: (await answer.json()) as TerritoryRecord, etag: answer.headers.get('ETag') ?? '' };
}
