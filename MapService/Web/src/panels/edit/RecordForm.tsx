import type { Kind } from '../../service/answers';
import { territories } from '../../state/data';
import { territoryId } from '../../state/territoryId';
import { texts } from '../../words/texts';
import { DateField } from './DateField';
import { canSave, change, check, checked, editing, save, set, working } from './editing';
import { Field, TextField } from './Field';
import { SourceFields } from './SourceFields';
import { TermFields } from './TermFields';

const words = texts({
  fr: {
    title: 'Le territoire',
    id: 'Identifiant (dans les adresses)',
    idHint: 'Minuscules, chiffres et tirets : cpts-vallee-de-l-yonne.',
    kind: 'Type',
    nom: 'Nom',
    autresNoms: 'Autres noms, un par ligne',
    departements: 'Départements (codes)',
    departementsHint: '89, ou 89 58 pour deux.',
    from: 'En vigueur depuis',
    until: 'Jusqu’à (dernier jour ; vide : encore en vigueur)',
    declared: 'Nombres déclarés par les sources',
    communes: 'Communes',
    inhabitants: 'Habitants',
    qualifier: 'Le nombre d’habitants est',
    qualifiers: { exact: 'exact', nearly: '« près de »', 'more-than': '« plus de »' },
    year: 'Année de cette population',
    note: 'Autre remarque',
    reason: 'Pourquoi cette modification ? (obligatoire, public)',
    check: 'Vérifier',
    save: 'Enregistrer',
    checkFirst: 'Rien n’est enregistré avant d’avoir vérifié : « Vérifier » montre d’abord ce qui changerait.',
    changed: 'Le formulaire a changé depuis la vérification : vérifiez encore.',
  },
  en: {
    title: 'The territory',
    id: 'Id (in addresses)',
    idHint: 'Lower-case letters, digits and hyphens: cpts-vallee-de-l-yonne.',
    kind: 'Kind',
    nom: 'Name',
    autresNoms: 'Other names, one a line',
    departements: 'Départements (codes)',
    departementsHint: '89, or 89 58 for two.',
    from: 'In force from',
    until: 'Until (last day; empty: still in force)',
    declared: 'Numbers that sources declare',
    communes: 'Communes',
    inhabitants: 'Inhabitants',
    qualifier: 'The number of inhabitants is',
    qualifiers: { exact: 'exact', nearly: '“nearly”', 'more-than': '“more than”' },
    year: 'Year of that population',
    note: 'Other note',
    reason: 'Why this edit? (required, public)',
    check: 'Check',
    save: 'Save',
    checkFirst: 'Nothing is stored before it is checked: “Check” first shows what would change.',
    changed: 'The form changed since the check: check again.',
  },
});

/** The record as a form. It can be stored once it was checked as it is. */
export function RecordForm() {
  const text = words.value;
  const now = editing.value;
  if (now === null) {
    return null;
  }
  const { form, theirs } = now;
  const submit = (event: Event): void => {
    event.preventDefault();
    void check({ act: 'edit' });
  };
  return (
    <form class="record" id="record" autocomplete="off" noValidate onSubmit={submit}>
      <fieldset class="group">
        <legend>{text.title}</legend>
        {now.id === '' ? <NewFields /> : null}
        <TextField pointer="/territory/nom" label={text.nom} value={form.nom} theirs={theirs.nom} onChange={(nom) => rename(nom)} />
        <TextField
          pointer="/territory/autresNoms"
          label={text.autresNoms}
          type="area"
          value={form.autresNoms}
          theirs={theirs.autresNoms}
          onChange={(autresNoms) => change({ autresNoms })}
        />
        <TextField
          pointer="/territory/departements"
          label={text.departements}
          hint={text.departementsHint}
          value={form.departements}
          theirs={theirs.departements}
          onChange={(departements) => change({ departements })}
        />
        <DateField
          pointer="/territory/from"
          label={text.from}
          value={form.from}
          theirs={theirs.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          pointer="/territory/until"
          label={text.until}
          value={form.until}
          theirs={theirs.until}
          onChange={(until) => change({ until })}
        />
      </fieldset>
      <TermFields />
      <fieldset class="group">
        <legend>{text.declared}</legend>
        <TextField
          pointer="/territory/declared/communes"
          label={text.communes}
          value={form.declaredCommunes}
          theirs={theirs.declaredCommunes}
          onChange={(declaredCommunes) => change({ declaredCommunes })}
        />
        <TextField
          pointer="/territory/declared/inhabitants/value"
          label={text.inhabitants}
          value={form.inhabitants}
          theirs={theirs.inhabitants}
          onChange={(inhabitants) => change({ inhabitants })}
        />
        <Field pointer="/territory/declared/inhabitants/qualifier" label={text.qualifier} theirs={theirs.qualifier}>
          {(attributes) => (
            <select {...attributes} value={form.qualifier} onChange={(event) => change({ qualifier: event.currentTarget.value })}>
              {Object.entries(text.qualifiers).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <TextField
          pointer="/territory/declared/inhabitants/year"
          label={text.year}
          value={form.year}
          theirs={theirs.year}
          onChange={(year) => change({ year })}
        />
      </fieldset>
      <SourceFields />
      <TextField
        pointer="/territory/note"
        label={text.note}
        type="area"
        value={form.recordNote}
        theirs={theirs.recordNote}
        onChange={(recordNote) => change({ recordNote })}
      />
      <TextField pointer="/reason" label={text.reason} value={now.reason} onChange={(reason) => set({ reason })} />
      <p class="hint">{checked.value === null || canSave.value ? text.checkFirst : text.changed}</p>
      <p class="row">
        <button type="submit" id="check" disabled={working.value}>
          {text.check}
        </button>
        <button
          type="button"
          id="save"
          class="primary"
          disabled={working.value || !canSave.value || checked.value?.order.act !== 'edit'}
          onClick={() => void save()}
        >
          {text.save}
        </button>
      </p>
    </form>
  );
}

function NewFields() {
  const text = words.value;
  const form = editing.value?.form;
  return form === undefined ? null : (
    <>
      <Field pointer="/territory/kind" label={text.kind}>
        {(attributes) => (
          <select {...attributes} value={form.kind} onChange={(event) => change({ kind: event.currentTarget.value as Kind })}>
            <option value="CPTS">CPTS</option>
            <option value="CLS">CLS</option>
          </select>
        )}
      </Field>
      <TextField pointer="/territory/id" label={text.id} hint={text.idHint} value={form.id} onChange={(id) => change({ id })} />
    </>
  );
}

// The id of a new territory follows its name until the reader types an id.
function rename(nom: string): void {
  const now = editing.value;
  if (now === null) {
    return;
  }
  const taken = new Set(territories.value.value?.territories.map(({ id }) => id));
  const follows = now.id === '' && (now.form.id === '' || now.form.id === territoryId(now.form.kind, now.form.nom, taken));
  change({ nom, ...(follows && { id: nom.trim() === '' ? '' : territoryId(now.form.kind, nom, taken) }) });
}
