import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { History, HistoryItem } from '../../service/answers';
import { address, getJson, ServiceFault } from '../../service/http';
import { Foldable, isOpen } from '../../ui/Foldable';
import { count, moment } from '../../words/format';
import { texts } from '../../words/texts';
import { check, editing, saved, set, working } from './editing';
import { Changes } from './Preview';

const words = texts({
  fr: {
    title: 'Historique, retour en arrière, suppression',
    actions: {
      create: 'création',
      import: 'import',
      edit: 'modification',
      delete: 'suppression',
      restore: 'retour à une version',
    } satisfies Record<HistoryItem['action'], string>,
    item: (revision: string, action: string, who: string, when: string) => `Révision ${revision} : ${action} par ${who}, ${when}`,
    why: (reason: string) => `Raison : ${reason}`,
    what: 'Ce qui a changé',
    more: 'Changements plus anciens',
    restore: 'Reprendre cette version…',
    delete: 'Supprimer ce territoire…',
    needsReason: 'Donnez d’abord la raison.',
    reason: 'Pourquoi ? (obligatoire, public)',
    first: 'Supprimer, ou reprendre une version, montre d’abord ce qui changerait. L’historique reste.',
    fault: 'L’historique n’a pas pu être lu.',
    none: 'Aucun changement n’est gardé.',
  },
  en: {
    title: 'History, going back, taking out',
    actions: { create: 'made', import: 'import', edit: 'edited', delete: 'taken out', restore: 'put back' },
    item: (revision: string, action: string, who: string, when: string) => `Revision ${revision}: ${action} by ${who}, ${when}`,
    why: (reason: string) => `Reason: ${reason}`,
    what: 'What changed',
    more: 'Earlier changes',
    restore: 'Take back this version…',
    delete: 'Take out this territory…',
    needsReason: 'Give the reason first.',
    reason: 'Why? (required, public)',
    first: 'Taking out, or taking back a version, first shows what would change. The history stays.',
    fault: 'The history could not be read.',
    none: 'No change is kept.',
  },
});

const name = 'history';
const list = signal<History | null>(null);
const failed = signal(false);
const noReason = signal(false);

// Aborted when the history of another territory is shown.
let reading = new AbortController().signal;

/** Who changed what, when and why, with a button to go back to a version. */
export function HistoryList() {
  const text = words.value;
  const id = editing.value?.id ?? '';
  const open = isOpen(name);
  const revision = saved.value?.revision;
  useEffect(() => {
    const now = new AbortController();
    reading = now.signal;
    list.value = null;
    failed.value = false;
    if (open && id !== '') {
      void read(`territories/${id}/history`, now.signal);
    }
    return () => now.abort();
  }, [id, open, revision]);
  // Versions of another territory are never offered.
  const found = list.value?.id === id ? list.value : null;
  return id === '' ? null : (
    <Foldable class="history" id={name} name={name} title={<h3>{text.title}</h3>}>
      <p class="hint">{text.first}</p>
      <label class="field">
        <span>{text.reason}</span>
        <input
          type="text"
          id="history-reason"
          autocomplete="off"
          value={editing.value?.reason ?? ''}
          onInput={(event) => set({ reason: event.currentTarget.value })}
        />
      </label>
      <p class="fault" role="status">
        {noReason.value ? text.needsReason : ''}
      </p>
      {failed.value ? <p class="fault">{text.fault}</p> : null}
      {found?.changes.length === 0 ? <p>{text.none}</p> : null}
      <ol class="revisions">
        {(found?.changes ?? []).map((item, number) => (
          <Item key={item.revision} item={item} isLast={number === 0} />
        ))}
      </ol>
      {found?.next == null ? null : (
        <button type="button" onClick={() => void read(found.next?.replace(/^\//, '') ?? '', reading)}>
          {text.more}
        </button>
      )}
      {editing.value?.etag === null ? null : (
        <p>
          <button type="button" id="delete" disabled={working.value} onClick={() => order({ act: 'delete' })}>
            {text.delete}
          </button>
        </p>
      )}
    </Foldable>
  );
}

function Item({ item, isLast }: { item: HistoryItem; isLast: boolean }) {
  const text = words.value;
  return (
    <li data-revision={item.revision}>
      <strong>{text.item(count(item.revision), text.actions[item.action], item.who, moment(item.at))}</strong>
      {item.reason === null ? null : <span>{text.why(item.reason)}</span>}
      <Foldable name={`revision-${item.revision}`} title={text.what}>
        <Changes of={item.changes} />
      </Foldable>
      {/* The last version is the present one, unless the territory was deleted. */}
      {item.record === null || (isLast && editing.value?.etag !== null) ? null : (
        <button type="button" disabled={working.value} onClick={() => order({ act: 'restore', revision: item.revision })}>
          {text.restore}
        </button>
      )}
    </li>
  );
}

function order(what: { act: 'delete' } | { act: 'restore'; revision: number }): void {
  noReason.value = (editing.value?.reason.trim() ?? '') === '';
  if (!noReason.value) {
    void check(what);
  }
}

async function read(path: string, abort: AbortSignal): Promise<void> {
  try {
    const [plain = '', query = ''] = path.split('?');
    const page = await getJson<History>(address(plain, Object.fromEntries(new URLSearchParams(query))), abort);
    if (abort.aborted) {
      return;
    }
    list.value = query === '' || list.value === null ? page : { ...page, changes: [...list.value.changes, ...page.changes] };
    failed.value = false;
  } catch (fault) {
    if (abort.aborted) {
      return;
    }
    if (!(fault instanceof ServiceFault)) {
      throw fault;
    }
    failed.value = true;
  }
}
