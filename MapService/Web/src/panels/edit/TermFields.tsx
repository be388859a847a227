import type { Basis } from '../../service/answers';
import { epciNames } from '../../state/epciNames';
import { byName } from '../../words/format';
import { texts } from '../../words/texts';
import { CommuneCodes } from './CommuneCodes';
import { DateField } from './DateField';
import { change, editing } from './editing';
import { Faults, Field, TextField } from './Field';
import { idOf } from './faults';
import { emptyTerm, type FormTerm } from './form';
import { knownCommunes } from './known';

const words = texts({
  fr: {
    title: 'Composition',
    basis: 'Comment on la connaît',
    bases: {
      stated: 'Une source la déclare',
      inferred: 'Elle est déduite, aucune source ne la confirme',
      unknown: 'On ne la connaît pas',
    } satisfies Record<Basis, string>,
    asWhole: 'Comme l’ensemble',
    note: 'Remarque sur la composition',
    epci: (number: number) => `Ligne ${number} : un EPCI`,
    communes: (number: number) => `Ligne ${number} : des communes`,
    which: 'EPCI',
    choose: 'Choisir…',
    except: 'Sans ces communes de l’EPCI',
    list: 'Communes',
    more: 'Dates, certitude et remarque de cette ligne',
    from: 'Depuis',
    until: 'Jusqu’à',
    ofLine: 'Comment on connaît cette ligne',
    lineNote: 'Remarque',
    out: (number: number) => `Ôter la ligne ${number}`,
    addEpci: 'Ajouter un EPCI',
    addCommunes: 'Ajouter des communes',
    theirs: 'Leur version de la composition diffère de la vôtre ; la vôtre est gardée ici. Vérifiez pour voir la différence.',
  },
  en: {
    title: 'Composition',
    basis: 'How it is known',
    bases: { stated: 'A source states it', inferred: 'It is inferred, no source confirms it', unknown: 'It is not known' },
    asWhole: 'As the whole',
    note: 'Note on the composition',
    epci: (number: number) => `Line ${number}: an EPCI`,
    communes: (number: number) => `Line ${number}: communes`,
    which: 'EPCI',
    choose: 'Choose…',
    except: 'Without these communes of the EPCI',
    list: 'Communes',
    more: 'Dates, certainty and note of this line',
    from: 'From',
    until: 'Until',
    ofLine: 'How this line is known',
    lineNote: 'Note',
    out: (number: number) => `Take out line ${number}`,
    addEpci: 'Add an EPCI',
    addCommunes: 'Add communes',
    theirs: 'Their version of the composition differs from yours; yours is kept here. Check to see the difference.',
  },
});

const at = '/territory/composition';

/** What the territory is made of, line by line. */
export function TermFields() {
  const text = words.value;
  const now = editing.value;
  if (now === null) {
    return null;
  }
  const { terms, basis, note } = now.form;
  return (
    <fieldset class="group" id={idOf(at)} tabIndex={-1}>
      <legend>{text.title}</legend>
      <Field pointer={`${at}/basis`} label={text.basis} theirs={now.theirs.basis}>
        {(attributes) => (
          <select {...attributes} value={basis} onChange={(event) => change({ basis: event.currentTarget.value as Basis })}>
            {(Object.keys(text.bases) as Basis[]).map((one) => (
              <option key={one} value={one}>
                {text.bases[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {now.theirs.terms === undefined ? null : <p class="theirs">{text.theirs}</p>}
      {terms.map((term, number) => (
        <Line
          key={number}
          term={term}
          number={number}
          onChange={(values) => change({ terms: terms.map((one, i) => (i === number ? { ...one, ...values } : one)) })}
          onOut={() => change({ terms: terms.filter((_, i) => i !== number) })}
        />
      ))}
      <Faults pointer={`${at}/terms`} />
      <p class="row">
        <button type="button" onClick={() => change({ terms: [...terms, emptyTerm('epci')] })}>
          {text.addEpci}
        </button>
        <button type="button" onClick={() => change({ terms: [...terms, emptyTerm('communes')] })}>
          {text.addCommunes}
        </button>
      </p>
      <TextField
        pointer={`${at}/note`}
        label={text.note}
        type="area"
        value={note}
        theirs={now.theirs.note}
        onChange={(value) => change({ note: value })}
      />
    </fieldset>
  );
}

function Line({
  term,
  number,
  onChange,
  onOut,
}: {
  term: FormTerm;
  number: number;
  onChange: (values: Partial<FormTerm>) => void;
  onOut: () => void;
}) {
  const text = words.value;
  const pointer = `${at}/terms/${number}`;
  const ofEpci = [...knownCommunes.value.values()].filter(({ codeEpci }) => codeEpci === term.epci).map(({ code }) => code);
  return (
    <fieldset class="group line" id={idOf(pointer)} tabIndex={-1}>
      <legend>{term.type === 'epci' ? text.epci(number + 1) : text.communes(number + 1)}</legend>
      {term.type === 'epci' ? (
        <>
          <EpciField pointer={`${pointer}/epci`} value={term.epci} onChange={(epci) => onChange({ epci, codes: [] })} />
          <CommuneCodes
            pointer={`${pointer}/except`}
            label={text.except}
            codes={term.codes}
            among={ofEpci}
            onChange={(codes) => onChange({ codes })}
          />
        </>
      ) : (
        <CommuneCodes
          pointer={`${pointer}/communes`}
          label={text.list}
          codes={term.codes}
          among={[...knownCommunes.value.keys()]}
          onChange={(codes) => onChange({ codes })}
        />
      )}
      <details open={term.from !== '' || term.until !== ''}>
        <summary>{text.more}</summary>
        <DateField pointer={`${pointer}/from`} label={text.from} value={term.from} onChange={(from) => onChange({ from })} />
        <DateField pointer={`${pointer}/until`} label={text.until} value={term.until} onChange={(until) => onChange({ until })} />
        <Field pointer={`${pointer}/basis`} label={text.ofLine}>
          {(attributes) => (
            <select {...attributes} value={term.basis} onChange={(event) => onChange({ basis: event.currentTarget.value as Basis | '' })}>
              <option value="">{text.asWhole}</option>
              <option value="stated">{text.bases.stated}</option>
              <option value="inferred">{text.bases.inferred}</option>
            </select>
          )}
        </Field>
        <TextField pointer={`${pointer}/note`} label={text.lineNote} value={term.note} onChange={(note) => onChange({ note })} />
      </details>
      <p>
        <button type="button" onClick={onOut}>
          {text.out(number + 1)}
        </button>
      </p>
    </fieldset>
  );
}

function EpciField({ pointer, value, onChange }: { pointer: string; value: string; onChange: (value: string) => void }) {
  const text = words.value;
  const all = [...epciNames.value].sort(([, a], [, b]) => byName(a, b));
  return (
    <Field pointer={pointer} label={text.which}>
      {(attributes) => (
        <select {...attributes} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
          <option value="">{text.choose}</option>
          {/* A record may name an EPCI without a commune in the dataset. */}
          {value === '' || epciNames.value.has(value) ? null : <option value={value}>{value}</option>}
          {all.map(([code, nom]) => (
            <option key={code} value={code}>
              {nom}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
