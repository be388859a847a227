import { useEffect } from 'preact/hooks';
import { settings, territories } from '../../state/data';
import { placeQuery } from '../../state/place';
import { firstKind, go, view } from '../../state/view';
import { ProblemText } from '../../ui/ServiceWords';
import { byName } from '../../words/format';
import { texts } from '../../words/texts';
import { editing, isDirty, leave, load, loadFault, loadNew, storing, working } from './editing';
import { FaultSummary } from './FaultSummary';
import { HistoryList } from './HistoryList';
import { apiKey, keep } from './key';
import { Preview } from './Preview';
import { RecordForm } from './RecordForm';
import './edit.css';

const words = texts({
  fr: {
    title: 'Modifier un territoire',
    readOnly: 'Ce service est en lecture seule : rien ne peut y être modifié.',
    key: 'Clé d’API',
    keyHint: 'Celui ou celle qui gère le service la donne. Elle ne sert qu’à vérifier et enregistrer, et n’est jamais dans l’adresse.',
    keep: 'Garder jusqu’à la fermeture de l’onglet',
    which: 'Territoire',
    choose: 'Choisir…',
    new: 'Nouveau territoire',
    fault: 'Ce territoire n’a pas pu être lu.',
    working: 'Un instant…',
    unsaved: 'Des changements ne sont pas enregistrés. Les abandonner\u00a0?',
  },
  en: {
    title: 'Edit a territory',
    readOnly: 'This service is read only: nothing can be edited.',
    key: 'API key',
    keyHint: 'Whoever runs the service gives it. It serves only to check and to store, and is never in the address.',
    keep: 'Keep until the tab is closed',
    which: 'Territory',
    choose: 'Choose…',
    new: 'New territory',
    fault: 'This territory could not be read.',
    working: 'One moment…',
    unsaved: 'There are changes that are not stored. Drop them?',
  },
});

const newId = ':new';

/** Edits the record of a territory with an API key. It is checked first, then stored. */
export function Edit() {
  const text = words.value;
  const { card } = view.value;
  const wanted = card.startsWith('territory:') ? card.slice('territory:'.length) : '';
  const isStoring = storing.value;
  useEffect(() => {
    if (!isStoring && wanted !== '' && wanted !== editing.peek()?.id && mayLeave()) {
      leave();
      void load(wanted);
    }
  }, [wanted, isStoring]);
  if (settings.value.value?.editable === false) {
    return (
      <section class="edit" aria-labelledby="edit-title">
        <h2 id="edit-title">{text.title}</h2>
        <p>{text.readOnly}</p>
      </section>
    );
  }
  return (
    <section class="edit" aria-labelledby="edit-title">
      <h2 id="edit-title">{text.title}</h2>
      <KeyField />
      <div class="edited" inert={isStoring}>
        <TerritoryChoice />
        {loadFault.value === null ? null : (
          <div class="fault" role="alert">
            <p>{text.fault}</p>
            <p>
              <ProblemText of={loadFault.value} />
            </p>
          </div>
        )}
        <FaultSummary hasKey={apiKey.value.trim() !== ''} />
        <Preview />
        {editing.value === null || (editing.value.etag === null && editing.value.id !== '') ? null : <RecordForm key={editing.value.id} />}
        <HistoryList />
      </div>
      <p class="hint" role="status">
        {working.value ? text.working : ''}
      </p>
    </section>
  );
}

const mayLeave = (): boolean => !isDirty.peek() || confirm(words.peek().unsaved);

function KeyField() {
  const text = words.value;
  return (
    <form class="group" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for="api-key">{text.key}</label>
        <span class="hint" id="api-key-hint">
          {text.keyHint}
        </span>
        <input
          type="password"
          id="api-key"
          autocomplete="off"
          aria-describedby="api-key-hint"
          value={apiKey.value}
          onInput={(event) => (apiKey.value = event.currentTarget.value)}
        />
      </div>
      <label class="check">
        <input type="checkbox" id="keep-key" checked={keep.value} onChange={(event) => (keep.value = event.currentTarget.checked)} />
        <span>{text.keep}</span>
      </label>
    </form>
  );
}

function TerritoryChoice() {
  const text = words.value;
  const now = editing.value;
  const all = [...(territories.value.value?.territories ?? [])].sort((a, b) => byName(a.nom, b.nom));
  const value = now === null ? '' : now.id === '' ? newId : now.id;
  const choose = (list: HTMLSelectElement): void => {
    const next = list.value;
    if (!mayLeave()) {
      list.value = value;
      return;
    }
    leave();
    if (next === newId) {
      go({ card: '' });
      loadNew(firstKind.peek(), placeQuery.peek().departement ?? '');
    } else if (view.peek().card === `territory:${next}`) {
      void load(next);
    } else {
      go({ card: next === '' ? '' : `territory:${next}` });
    }
  };
  return (
    <label class="field">
      <span>{text.which}</span>
      <select id="edited" value={value} onChange={(event) => choose(event.currentTarget)}>
        <option value="">{text.choose}</option>
        <option value={newId}>{text.new}</option>
        {/* A deleted territory is in no list, but can be put back. */}
        {value === '' || value === newId || all.some(({ id }) => id === value) ? null : (
          <option value={value}>{now?.base.nom ?? value}</option>
        )}
        {all.map(({ id, nom, kind }) => (
          <option key={id} value={id}>
            {nom.startsWith(kind) ? nom : `${kind} ${nom}`}
          </option>
        ))}
      </select>
    </label>
  );
}
