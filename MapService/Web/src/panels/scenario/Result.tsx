import type { Note, Pieces } from '../../service/answers';
import type { ServiceFault } from '../../service/http';
import { stepOf } from '../../state/scenario/refusedCodes';
import { again, outcome, steps } from '../../state/scenario/scenario';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { ChangeLists } from '../../ui/ChangeLists';
import { FaultText, ProblemText } from '../../ui/ServiceWords';
import { date as dated, plural } from '../../words/format';
import { languageOfSentence } from '../../words/languageOf';
import { semicolon } from '../../words/lists';
import { note } from '../../words/notes';
import { texts } from '../../words/texts';

const words = texts({
  fr: {
    title: 'Ce que cela donnerait',
    of: (kind: string, day: string, number: string) => `${kind}, ${day}, avec ${number}. Essai : rien n’est enregistré.`,
    step: 'étape',
    wait: 'Calcul…',
    fault: 'L’essai ne peut pas être calculé ainsi. Ôtez ou changez ce qui est refusé, ou annulez.',
    away: 'Le service ne répond pas : les chiffres de cet essai manquent.',
    retry: 'Réessayer',
    pieces: 'En plusieurs morceaux',
    apart: (nom: string, after: string, before: string, others: string) => `${nom} serait en ${after}${before}. À part : ${others}.`,
    piece: ['morceau', 'morceaux'] as [string, string],
    was: (number: number) => `, contre ${number} avant`,
    notes: 'À noter',
    more: (number: number) => ` et ${number} autres`,
  },
  en: {
    title: 'What this would give',
    of: (kind: string, day: string, number: string) => `${kind}, ${day}, with ${number}. A trial: nothing is stored.`,
    step: 'step',
    wait: 'Working it out…',
    fault: 'The trial cannot be worked out like this. Take out or change what is refused, or undo.',
    away: 'The service does not answer: the figures of this trial are missing.',
    retry: 'Try again',
    pieces: 'In several pieces',
    apart: (nom: string, after: string, before: string, others: string) => `${nom} would be in ${after}${before}. Apart: ${others}.`,
    piece: ['piece', 'pieces'] as [string, string],
    was: (number: number) => `, ${number} before`,
    notes: 'Notes',
    more: (number: number) => ` and ${number} more`,
  },
});

/** The coverage before and after, the communes that change, and notes. */
export function Result() {
  const text = words.value;
  const { value, state, fault } = outcome.value;
  return (
    <section class="block result" id="result" aria-labelledby="result-title" aria-busy={state === 'loading'} data-state={state}>
      <h3 id="result-title">{text.title}</h3>
      {fault === null ? null : (
        <div class="fault" role="alert">
          <p>{fault.mayPass ? text.away : text.fault}</p>
          {fault.mayPass ? (
            <button type="button" onClick={again}>
              {text.retry}
            </button>
          ) : (
            <Whole of={fault} />
          )}
        </div>
      )}
      {value === null ? (
        state === 'loading' ? (
          <p class="wait">{text.wait}</p>
        ) : null
      ) : (
        <>
          <p class="hint" role="status">
            {text.of(value.kind, dated(value.date), plural(state === 'ready' ? steps.value.length : value.changes.length, text.step))}
          </p>
          <BeforeAfter of={value.departements} kind={value.kind} />
          <ChangeLists of={value} section="result" />
          <InPieces of={value.pieces.filter(({ fallsApart }) => fallsApart)} />
          {/* Pieces have a list of their own. */}
          <Notes of={value.notes.filter(({ code }) => code !== 'several-pieces')} />
        </>
      )}
    </section>
  );
}

function InPieces({ of }: { of: readonly Pieces[] }) {
  const text = words.value;
  return of.length === 0 ? null : (
    <div class="warning" data-list="pieces">
      <h4>{text.pieces}</h4>
      <ul>
        {of.map(({ territory, before, after, apart }) => (
          <li key={territory.id}>
            {text.apart(
              territory.nom,
              plural(after, ...text.piece),
              before === null ? '' : text.was(before),
              apart.map(few).join(semicolon()),
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const few = (communes: readonly { nom: string }[]): string =>
  communes
    .slice(0, 5)
    .map(({ nom }) => nom)
    .join(', ') + (communes.length > 5 ? words.value.more(communes.length - 5) : '');

// Faults of a step stand beside the step.
function Whole({ of }: { of: ServiceFault }) {
  const errors = of.problem?.errors ?? [];
  const rest = errors.filter(({ name }) => stepOf(name) === null);
  return errors.length === 0 ? (
    <p>
      <ProblemText of={of} />
    </p>
  ) : (
    rest.map((error) => (
      <p key={`${error.name}${error.value}${error.expected}`}>
        <FaultText of={error} />
      </p>
    ))
  );
}

function Notes({ of }: { of: readonly Note[] }) {
  return of.length === 0 ? null : (
    <div data-list="notes">
      <h4>{words.value.notes}</h4>
      <ul>
        {of.map((one) => (
          <li key={one.message} lang={languageOfSentence(note(one), one.message)}>
            {note(one)}
          </li>
        ))}
      </ul>
    </div>
  );
}
