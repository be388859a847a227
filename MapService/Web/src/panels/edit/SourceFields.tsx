import type { NewSource } from '../../service/records';
import { language } from '../../state/view';
import { date as dated } from '../../words/format';
import { languageOf } from '../../words/languageOf';
import { texts } from '../../words/texts';
import { DateField } from './DateField';
import { change, editing, set } from './editing';
import { Faults, TextField } from './Field';
import { idOf } from './faults';
import { dateOf } from './form';
import { knownSources } from './known';

const words = texts({
  fr: {
    title: 'Sources',
    item: (id: string, title: string, publisher: string, date: string) => `${id} : ${title} (${publisher}, ${date})`,
    add: 'Ajouter une source',
    out: (id: string) => `Ôter la source ${id}`,
    new: 'Nouvelle source',
    id: 'Nom court',
    idHint: 'Lettres, chiffres, point, tiret : S5.',
    titleOf: 'Titre du document',
    publisher: 'Qui l’a publié',
    date: 'Date',
  },
  en: {
    title: 'Sources',
    item: (id: string, title: string, publisher: string, date: string) => `${id}: ${title} (${publisher}, ${date})`,
    add: 'Add a source',
    out: (id: string) => `Take out source ${id}`,
    new: 'New source',
    id: 'Short name',
    idHint: 'Letters, digits, full stop, hyphen: S5.',
    titleOf: 'Title of the document',
    publisher: 'Who published it',
    date: 'Date',
  },
});

/** The sources of the record: those of the dataset, and new ones. */
export function SourceFields() {
  const text = words.value;
  const now = editing.value;
  if (now === null) {
    return null;
  }
  const { form, newSources } = now;
  const tick = (id: string, on: boolean): void =>
    change({ sources: on ? [...form.sources, id] : form.sources.filter((one) => one !== id) });
  const unknown = form.sources.filter((id) => !knownSources.value.some((one) => one.id === id) && !newSources.some((one) => one.id === id));
  return (
    <fieldset class="group" id={idOf('/territory/sources')} tabIndex={-1}>
      <legend>{text.title}</legend>
      {[
        ...knownSources.value.map((one) => ({
          id: one.id,
          label: text.item(one.id, one.title, one.publisher, dated(one.date)),
          lang: languageOf(one.title),
        })),
        ...unknown.map((id) => ({ id, label: id, lang: language.value })),
      ].map(({ id, label, lang }) => (
        <label class="check" key={id}>
          <input type="checkbox" checked={form.sources.includes(id)} onChange={(event) => tick(id, event.currentTarget.checked)} />
          <span lang={lang}>{label}</span>
        </label>
      ))}
      <Faults pointer="/territory/sources" />
      {newSources.map((source, number) => (
        <NewSourceFields key={number} source={source} number={number} />
      ))}
      <p>
        <button type="button" onClick={() => set({ newSources: [...newSources, { id: '', title: '', publisher: '', date: '' }] })}>
          {text.add}
        </button>
      </p>
    </fieldset>
  );
}

function NewSourceFields({ source, number }: { source: NewSource; number: number }) {
  const text = words.value;
  const now = editing.value;
  if (now === null) {
    return null;
  }
  const pointer = `/sources/${number}`;
  const put = (values: Partial<NewSource>): void => {
    set({ newSources: now.newSources.map((one, i) => (i === number ? { ...one, ...values } : one)) });
    if (values.id !== undefined) {
      // The record follows the short name while it is typed.
      change({ sources: [...now.form.sources.filter((id) => id !== source.id), ...(values.id === '' ? [] : [values.id])] });
    }
  };
  const out = (): void => {
    set({ newSources: now.newSources.filter((_, i) => i !== number) });
    change({ sources: now.form.sources.filter((id) => id !== source.id) });
  };
  return (
    <fieldset class="group line" id={idOf(pointer)} tabIndex={-1}>
      <legend>{text.new}</legend>
      <TextField pointer={`${pointer}/id`} label={text.id} hint={text.idHint} value={source.id} onChange={(id) => put({ id: id.trim() })} />
      <TextField pointer={`${pointer}/title`} label={text.titleOf} value={source.title} onChange={(title) => put({ title })} />
      <TextField
        pointer={`${pointer}/publisher`}
        label={text.publisher}
        value={source.publisher}
        onChange={(publisher) => put({ publisher })}
      />
      <DateField pointer={`${pointer}/date`} label={text.date} value={source.date} onChange={(value) => put({ date: dateOf(value) })} />
      <p>
        <button type="button" onClick={out}>
          {text.out(source.id)}
        </button>
      </p>
    </fieldset>
  );
}
