import { knownEpcis, knownRows } from '../../state/scenario/communes';
import { stepOf } from '../../state/scenario/refusedCodes';
import { canRedo, canUndo, leftOut, outcome, redo, steps, takeOut, undo } from '../../state/scenario/scenario';
import type { Step } from '../../state/scenario/steps';
import { FaultText } from '../../ui/ServiceWords';
import { plural } from '../../words/format';
import { texts } from '../../words/texts';
import { territoryName } from '../../words/trial';

const words = texts({
  fr: {
    title: 'Les étapes de l’essai',
    undo: 'Annuler',
    redo: 'Refaire',
    clear: 'Tout effacer',
    out: 'Ôter',
    outOf: (step: string) => `Ôter : ${step}`,
    add: (what: string, nom: string) => `${nom} : ajouter ${what}`,
    remove: (what: string, nom: string) => `${nom} : retirer ${what}`,
    create: (what: string, nom: string) => `Créer ${nom} avec ${what}`,
    merge: (what: string, nom: string) => `Réunir ${what} en ${nom}`,
    dissolve: (_: string, nom: string) => `Dissoudre ${nom}`,
    more: (number: string) => ` et ${number}`,
    other: ['autre', 'autres'] as [string, string],
    leftOut: (number: number) =>
      number === 1
        ? '1\u00a0commune laissée de côté : elle était déjà dans ce territoire, ou déjà hors de lui.'
        : `${plural(number, 'commune')} laissées de côté : elles étaient déjà dans ce territoire, ou déjà hors de lui.`,
  },
  en: {
    title: 'The steps of the trial',
    undo: 'Undo',
    redo: 'Redo',
    clear: 'Clear all',
    out: 'Take out',
    outOf: (step: string) => `Take out: ${step}`,
    add: (what: string, nom: string) => `${nom}: add ${what}`,
    remove: (what: string, nom: string) => `${nom}: take out ${what}`,
    create: (what: string, nom: string) => `Make ${nom} of ${what}`,
    merge: (what: string, nom: string) => `Merge ${what} into ${nom}`,
    dissolve: (_: string, nom: string) => `Dissolve ${nom}`,
    more: (number: string) => ` and ${number}`,
    other: ['other', 'others'] as [string, string],
    leftOut: (number: number) => `${plural(number, 'commune')} left aside: in that territory already, or out of it already.`,
  },
});

/** The steps, each with a button that takes it out, and with the faults that the service found in it. */
export function StepList({ onClear }: { onClear: () => void }) {
  const text = words.value;
  const faults = outcome.value.fault?.problem?.errors ?? [];
  return (
    <section class="block" aria-labelledby="steps-title">
      <h3 id="steps-title">{text.title}</h3>
      <p class="row">
        <button type="button" id="undo" disabled={!canUndo.value} title="Ctrl+Z" onClick={undo}>
          {text.undo}
        </button>
        <button type="button" id="redo" disabled={!canRedo.value} title="Ctrl+Y" onClick={redo}>
          {text.redo}
        </button>
        <button type="button" id="clear" disabled={steps.value.length === 0} onClick={onClear}>
          {text.clear}
        </button>
      </p>
      <ol class="steps" id="steps">
        {steps.value.map((step, at) => (
          <li key={`${at}-${step.action}-${step.territory}`}>
            <span>{sentence(step)}</span>
            <button type="button" class="link" aria-label={text.outOf(sentence(step))} onClick={() => takeOut(at)}>
              {text.out}
            </button>
            {faults
              .filter(({ name }) => stepOf(name) === at)
              .map((one) => (
                <span key={`${one.name}-${one.value}`} class="fault">
                  <FaultText of={one} />
                </span>
              ))}
          </li>
        ))}
      </ol>
      {leftOut.value.length === 0 ? null : (
        <p role="status" class="hint">
          {text.leftOut(leftOut.value.length)}
        </p>
      )}
    </section>
  );
}

/** A step in words: "CPTS Centre Yonne : ajouter Auxerre et 3 autres". */
export function sentence(step: Step): string {
  const text = words.value;
  const names = [
    ...(step.epcis ?? []).map((code) => knownEpcis.value.get(code) ?? code),
    ...(step.communes ?? []).map((code) => knownRows.value.get(code)?.nom ?? code),
  ];
  const what = step.action === 'merge' ? (step.territories ?? []).map(territoryName).join(', ') : few(names);
  return text[step.action](what, step.nom ?? territoryName(step.territory));
}

function few(names: readonly string[]): string {
  const more = names.length - 3;
  return names.slice(0, more > 1 ? 3 : 4).join(', ') + (more > 1 ? words.value.more(plural(more, ...words.value.other)) : '');
}
