import { computed, signal } from '@preact/signals';
import { territories } from '../../state/data';
import { add, outcome, steps } from '../../state/scenario/scenario';
import { made, type Step } from '../../state/scenario/steps';
import { selection, selectNothing } from '../../state/selection';
import { territoryId } from '../../state/territoryId';
import { firstKind, go, view } from '../../state/view';
import { plural } from '../../words/format';
import { texts } from '../../words/texts';
import { briefOf } from '../../words/trial';
import { targets } from './asked';
import { MergeField, TerritoryField } from './TerritoryFields';

const words = texts({
  fr: {
    title: '2. Dire ce qui change',
    actions: {
      add: 'Ajouter à un territoire',
      remove: 'Retirer d’un territoire',
      create: 'Créer un territoire',
      merge: 'Réunir des territoires',
      dissolve: 'Dissoudre un territoire',
    } satisfies Record<Step['action'], string>,
    nom: 'Nom du nouveau territoire',
    merged: 'Nom du territoire réuni (vide : celui du premier)',
    try: 'Essayer',
    tryWith: (communes: string) => `Essayer avec ${communes}`,
    noCommune: 'Choisissez d’abord des communes.',
    noTerritory: 'Choisissez un territoire.',
    noName: 'Donnez un nom au territoire.',
    tooFew: 'Choisissez au moins deux territoires.',
  },
  en: {
    title: '2. Say what changes',
    actions: {
      add: 'Add to a territory',
      remove: 'Take out of a territory',
      create: 'Make a territory',
      merge: 'Merge territories',
      dissolve: 'Dissolve a territory',
    },
    nom: 'Name of the new territory',
    merged: 'Name of the merged territory (empty: that of the first)',
    try: 'Try',
    tryWith: (communes: string) => `Try with ${communes}`,
    noCommune: 'Choose communes first.',
    noTerritory: 'Choose a territory.',
    noName: 'Give the territory a name.',
    tooFew: 'Choose at least two territories.',
  },
});

const action = computed(() => view.value.action);
const nom = signal('');
// Territories in the order in which they were ticked.
const merging = computed<readonly string[]>(() => view.value.target.split(',').filter(Boolean));
const missing = signal<'noCommune' | 'noTerritory' | 'noName' | 'tooFew' | null>(null);

const needsCommunes = (of: Step['action']): boolean => of === 'add' || of === 'remove' || of === 'create';

/** What to do with the chosen communes, or with whole territories. */
export function ActionForm() {
  const text = words.value;
  const { size } = selection.value;
  return (
    <form class="block" autocomplete="off" aria-labelledby="action-title" onSubmit={submit}>
      <h3 id="action-title">{text.title}</h3>
      <fieldset class="actions">
        <legend class="only-read">{text.title}</legend>
        {(Object.keys(text.actions) as Step['action'][]).map((one) => (
          <label class="check" key={one}>
            <input type="radio" name="action" value={one} checked={action.value === one} onChange={() => choose(one)} />
            <span>{text.actions[one]}</span>
          </label>
        ))}
      </fieldset>
      {action.value === 'create' || action.value === 'merge' ? null : (
        <TerritoryField value={chosen()} onChoose={(id) => go({ target: id }, 'replace')} />
      )}
      {action.value === 'merge' ? <MergeField value={merging.value} onChoose={(ids) => go({ target: ids.join(',') }, 'replace')} /> : null}
      {action.value === 'create' || action.value === 'merge' ? (
        <label class="field">
          <span>{action.value === 'create' ? text.nom : text.merged}</span>
          <input type="text" id="new-name" maxLength={200} value={nom.value} onInput={(event) => (nom.value = event.currentTarget.value)} />
        </label>
      ) : null}
      {missing.value === null ? null : (
        <p class="fault" role="alert">
          {text[missing.value]}
        </p>
      )}
      <p>
        <button type="submit" class="primary" id="try">
          {needsCommunes(action.value) && size > 0 ? text.tryWith(plural(size, 'commune')) : text.try}
        </button>
      </p>
      <Brief />
    </form>
  );
}

// The result is further down the page, so a short form of it stands beside the button.
function Brief() {
  const { value, state } = outcome.value;
  return (
    <p class="brief" id="brief" role="status">
      {value === null || state !== 'ready' ? '' : briefOf(value)}
    </p>
  );
}

function choose(one: Step['action']): void {
  const isOther = (one === 'merge') !== (action.peek() === 'merge');
  go({ action: one, ...(isOther && { target: '' }) }, 'replace');
  missing.value = null;
}

// The territory in the address may be dissolved by the scenario, or not exist on the day: then the first one is chosen.
const chosen = (): string => (targets.value.some(({ id }) => id === view.value.target) ? view.value.target : (targets.value[0]?.id ?? ''));

function submit(event: Event): void {
  event.preventDefault();
  const step = stepOf(action.value);
  if (typeof step === 'string') {
    missing.value = step;
    return;
  }
  missing.value = null;
  const taken = selection.value;
  // The choice stays until the step is answered: the service may refuse it.
  add([step], () => needsCommunes(step.action) && selection.value === taken && selectNothing());
  nom.value = '';
  if (step.action === 'merge') {
    go({ target: '' }, 'replace');
  }
}

function stepOf(of: Step['action']): Step | 'noCommune' | 'noTerritory' | 'noName' | 'tooFew' {
  const communes = [...selection.value].sort();
  if (needsCommunes(of) && communes.length === 0) {
    return 'noCommune';
  }
  const name = nom.value.trim();
  if (of === 'create') {
    return name === '' ? 'noName' : { action: of, territory: newId(name), nom: name, communes };
  }
  if (of === 'merge') {
    const [first] = merging.value;
    if (first === undefined || merging.value.length < 2) {
      return 'tooFew';
    }
    return { action: of, territory: name === '' ? first : newId(name), ...(name !== '' && { nom: name }), territories: [...merging.value] };
  }
  if (chosen() === '') {
    return 'noTerritory';
  }
  return { action: of, territory: chosen(), ...(of !== 'dissolve' && { communes }) };
}

function newId(name: string): string {
  const taken = new Set([...(territories.value.value?.territories ?? []).map(({ id }) => id), ...made(steps.value).map(({ id }) => id)]);
  return territoryId(firstKind.value, name, taken);
}
