import { useLayoutEffect, useRef } from 'preact/hooks';
import { FaultText, ProblemText, Quoted } from '../../ui/ServiceWords';
import { moment } from '../../words/format';
import { texts } from '../../words/texts';
import { conflict, editing, fault, load, redo } from './editing';
import { elementOf } from './faults';
import { placeName } from './fieldNames';
import { Changes } from './Preview';

const words = texts({
  fr: {
    faults: (number: number) => (number === 1 ? 'Une chose est à corriger' : `${number} choses sont à corriger`),
    away:
      'Le service ne répond pas. Si vous enregistriez, on ne sait pas si c’est fait : ' +
      'l’historique du territoire le dira quand il sera revenu. Vos changements restent ici.',
    noKey: 'Il faut une clé d’API : donnez-la en haut.',
    wrongKey: 'Cette clé n’est pas connue, est fausse ou a été révoquée. Rien n’est enregistré.',
    notAllowed: 'Cette clé est bonne, mais pas pour modifier des territoires. Rien n’est enregistré.',
    precondition: 'Le service ne sait pas sur quelle version porte la modification : rechargez le territoire.',
    busy: 'Le service est occupé ou ne peut pas écrire en ce moment. Vos changements restent ici ; réessayez dans quelques secondes.',
    other: (status: string | number) => `Le service refuse (${status}).`,
    stale:
      'Quelqu’un d’autre a été plus rapide : ce territoire a changé depuis que vous l’avez ouvert. ' +
      'Cette fois, rien n’est enregistré et rien de l’autre n’est perdu. Si un enregistrement à ' +
      'vous était resté sans réponse, c’est peut-être le vôtre : voyez qui, et quoi.',
    exists: 'Il y a déjà un territoire de cet identifiant : choisissez-en un autre.',
    change: (who: string, when: string, why: string) => `${who}, ${when}${why}`,
    why: (reason: string) => ` : « ${reason} »`,
    more: (number: number) => `et ${number} changements avant ceux-là, dans l’historique.`,
    redo: 'Reprendre leur version et refaire mes changements',
    cancel: 'Annuler mes changements',
  },
  en: {
    faults: (number: number) => (number === 1 ? 'One thing to put right' : `${number} things to put right`),
    away:
      'The service does not answer. If you were storing, whether it was done is not known: the ' +
      'history of the territory will say when the service is back. Your changes stay here.',
    noKey: 'This takes an API key: give it at the top.',
    wrongKey: 'This key is not known, is wrong or was revoked. Nothing is stored.',
    notAllowed: 'This key is good, but not for editing territories. Nothing is stored.',
    precondition: 'The service does not know what version the edit was made on: load the territory again.',
    busy: 'The service is busy or cannot write at the moment. Your changes stay here; try again in a few seconds.',
    other: (status: string | number) => `The service refuses (${status}).`,
    stale:
      'Somebody else was faster: this territory has changed since you opened it. Nothing was stored this time, and ' +
      'nothing of theirs is lost. If a save of yours had no answer, it may be your own: see who, and what.',
    exists: 'There is a territory of this id already: choose another one.',
    change: (who: string, when: string, why: string) => `${who}, ${when}${why}`,
    why: (reason: string) => `: “${reason}”`,
    more: (number: number) => `and ${number} changes before these, in the history.`,
    redo: 'Take their version and make my changes again',
    cancel: 'Drop my changes',
  },
});

/** Every fault of the last check or save, each with a link to its field. It takes the focus when it appears. */
export function FaultSummary({ hasKey }: { hasKey: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const problem = fault.value;
  useLayoutEffect(() => {
    if (problem !== null) {
      place.current?.focus();
    }
  }, [problem]);
  return problem === null ? null : (
    <div class="fault summary" id="faults" role="alert" tabIndex={-1} ref={place}>
      {problem.status === 412 ? <Stale /> : problem.status === 400 ? <FaultList /> : <Refused hasKey={hasKey} />}
    </div>
  );
}

function FaultList() {
  const errors = fault.value?.problem?.errors ?? [];
  const go = (event: Event, pointer: string): void => {
    event.preventDefault();
    const element = elementOf(pointer);
    element?.closest('details')?.setAttribute('open', '');
    element?.focus();
  };
  return (
    <>
      <h3>{words.value.faults(errors.length)}</h3>
      <ul>
        {errors.map((error) => (
          <li key={`${error.name}${error.value}${error.expected}`}>
            <button type="button" class="link" onClick={(event) => go(event, error.name ?? '')}>
              {placeName(error.name ?? '')}
            </button>
            {' – '}
            <FaultText of={error} />
          </li>
        ))}
      </ul>
      {errors.length === 0 && fault.value !== null ? (
        <p>
          <ProblemText of={fault.value} />
        </p>
      ) : null}
    </>
  );
}

function Refused({ hasKey }: { hasKey: boolean }) {
  const text = words.value;
  const problem = fault.value;
  if (problem === null) {
    return null;
  }
  const { status, message } = problem;
  const known: Record<string, string> = {
    away: text.away,
    401: hasKey ? text.wrongKey : text.noKey,
    403: text.notAllowed,
    428: text.precondition,
    503: text.busy,
  };
  return (
    <>
      <p>{known[status] ?? text.other(status)}</p>
      {status === 'away' || status === 401 || message === '' ? null : (
        <p>{known[status] === undefined ? <ProblemText of={problem} /> : <Quoted own={message} />}</p>
      )}
    </>
  );
}

function Stale() {
  const text = words.value;
  const isNew = editing.value?.id === '';
  return (
    <>
      <p>{isNew ? text.exists : text.stale}</p>
      <ul>
        {(conflict.value?.changes ?? []).map((one) => (
          <li key={one.revision}>
            <strong>{text.change(one.who, moment(one.at), one.reason === null ? '' : text.why(one.reason))}</strong>
            <Changes of={one.changes} />
          </li>
        ))}
      </ul>
      {(conflict.value?.more ?? 0) > 0 ? <p>{text.more(conflict.value?.more ?? 0)}</p> : null}
      {isNew || conflict.value?.etag == null ? null : (
        <p class="row">
          <button type="button" id="redo-mine" class="primary" onClick={() => void redo()}>
            {text.redo}
          </button>
          <button type="button" id="drop-mine" onClick={() => void load(editing.value?.id ?? '')}>
            {text.cancel}
          </button>
        </p>
      )}
    </>
  );
}
