import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EditAnswer, RecordChanges } from '../../service/answers';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { ChangeLists } from '../../ui/ChangeLists';
import { Quoted } from '../../ui/ServiceWords';
import { count, date as dated, plural } from '../../words/format';
import { languageOfSentence } from '../../words/languageOf';
import { note } from '../../words/notes';
import { texts } from '../../words/texts';
import { canSave, checked, save, saved, working } from './editing';
import { fieldName, valueText } from './fieldNames';

const words = texts({
  fr: {
    title: 'Ce qui changerait',
    titles: {
      edit: 'Ce qui changerait',
      restore: 'Ce que reprendre cette version changerait',
      delete: 'Ce que supprimer ce territoire changerait',
    },
    notYet: 'Rien n’est encore enregistré.',
    save: 'Enregistrer',
    confirm: { edit: 'Enregistrer', restore: 'Reprendre cette version', delete: 'Supprimer le territoire' },
    field: 'Champ',
    before: 'Avant',
    after: 'Après',
    fields: 'Champs qui changent',
    joined: (n: string, names: string) => `${n} de plus : ${names}`,
    left: (n: string, names: string) => `${n} de moins : ${names}`,
    nothing: 'Rien ne change.',
    on: (kind: string, day: string) => `Couverture ${kind} au ${day}`,
    notes: 'À noter',
    stored: (revision: string) => `Enregistré : révision ${revision}. Les chiffres et la carte sont ceux d’après.`,
    unchanged: 'Rien n’a été enregistré : rien ne change.',
  },
  en: {
    title: 'What would change',
    titles: {
      edit: 'What would change',
      restore: 'What taking back this version would change',
      delete: 'What taking out this territory would change',
    },
    notYet: 'Nothing is stored yet.',
    save: 'Save',
    confirm: { edit: 'Save', restore: 'Take back this version', delete: 'Take out the territory' },
    field: 'Field',
    before: 'Before',
    after: 'After',
    fields: 'Fields that change',
    joined: (n: string, names: string) => `${n} more: ${names}`,
    left: (n: string, names: string) => `${n} fewer: ${names}`,
    nothing: 'Nothing changes.',
    on: (kind: string, day: string) => `${kind} coverage on ${day}`,
    notes: 'Notes',
    stored: (revision: string) => `Stored: revision ${revision}. Figures and map are those after it.`,
    unchanged: 'Nothing was stored: nothing changes.',
  },
});

/** What an order would change according to the last check, with the button that stores it. Afterwards, what was stored. */
export function Preview() {
  const text = words.value;
  const heading = useRef<HTMLHeadingElement>(null);
  const { order, answer } = checked.value ?? {};
  useLayoutEffect(() => heading.current?.focus(), [answer]);
  if (saved.value !== null) {
    return <Saved answer={saved.value} />;
  }
  return order === undefined || answer === undefined ? null : (
    <section class="preview" id="preview" aria-labelledby="preview-title">
      <h3 id="preview-title" ref={heading} tabIndex={-1}>
        {text.titles[order.act]}
      </h3>
      <p class="hint">{text.notYet}</p>
      <Changes of={answer.changes} />
      <Coverage of={answer} />
      {answer.notes.length === 0 ? null : (
        <ul aria-label={text.notes}>
          {answer.notes.map((one) => (
            <li key={one.message} lang={languageOfSentence(note(one), one.message)}>
              {note(one)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <button type="button" id="confirm" class="primary" disabled={working.value || !canSave.value} onClick={() => void save()}>
          {text.confirm[order.act]}
        </button>
      </p>
    </section>
  );
}

function Saved({ answer }: { answer: EditAnswer }) {
  const text = words.value;
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => place.current?.focus(), [answer]);
  return (
    <section class="preview saved" id="saved">
      <p ref={place} tabIndex={-1} role="status">
        {answer.stored && answer.revision !== null ? text.stored(count(answer.revision)) : text.unchanged}
      </p>
      {answer.stored ? <Changes of={answer.changes} /> : null}
    </section>
  );
}

/** The changes of a record: communes by name, and fields before and after. */
export function Changes({ of }: { of: RecordChanges }) {
  const text = words.value;
  const names = (list: RecordChanges['joined']): string =>
    list.map(({ code, nom }) => (nom === null ? code : `${nom} (${code})`)).join(', ');
  return (
    <div class="changes">
      {of.joined.length === 0 ? null : <p data-list="joined">{text.joined(plural(of.joined.length, 'commune'), names(of.joined))}</p>}
      {of.left.length === 0 ? null : <p data-list="left">{text.left(plural(of.left.length, 'commune'), names(of.left))}</p>}
      {of.fields.length === 0 ? null : (
        <table>
          <caption>{text.fields}</caption>
          <thead>
            <tr>
              <th scope="col">{text.field}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.after}</th>
            </tr>
          </thead>
          <tbody>
            {of.fields.map(({ field, before, after }) => (
              <tr key={field} data-field={field}>
                <th scope="row">{fieldName(field)}</th>
                <td>{valueText(field, before)}</td>
                <td>{valueText(field, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {of.joined.length + of.left.length + of.fields.length === 0 ? (
        <p>
          <Quoted own={of.words.join(' ')} />
        </p>
      ) : null}
    </div>
  );
}

function Coverage({ of }: { of: EditAnswer }) {
  const text = words.value;
  return (
    <>
      {of.coverage.map((one, number) => (
        <details key={`${one.kind}${one.date}`} class="coverage-on" open={number === 0}>
          <summary>{text.on(one.kind, dated(one.date))}</summary>
          <BeforeAfter of={one.departements} kind={one.kind} />
          <ChangeLists of={one} />
        </details>
      ))}
    </>
  );
}
