import { again, closeLinkFault, isTrying, linkFault, outcome, steps, trialKind } from '../../state/scenario/scenario';
import { shownTrial } from '../../state/scenario/shownTrial';
import { selection } from '../../state/selection';
import { go, kind, panel, view } from '../../state/view';
import { ProblemText } from '../../ui/ServiceWords';
import { plural } from '../../words/format';
import { colon } from '../../words/lists';
import { bound, texts } from '../../words/texts';
import { briefOf, trialInShort } from '../../words/trial';
import './trial.css';

const words = texts({
  fr: {
    label: 'Essai en cours',
    now: 'Essai en cours',
    wait: 'Calcul de l’essai…',
    shown:
      'La carte, sa légende et son image montrent l’essai : les communes changées y sont cernées de pourpre. Contours ' +
      'des territoires, chiffres, listes, graphique, fichiers et rapport sont ceux de la situation réelle.',
    hidden: 'Tout ce qui est affiché, la carte aussi, est la situation réelle.',
    refused: 'À cette date, l’essai ne peut pas être calculé : tout ce qui est affiché est la situation réelle.',
    away: 'Le service ne répond pas : tout ce qui est affiché est sans l’essai.',
    otherKind: (of: string) => `L’essai porte sur les ${of} seuls : tout ce qui est affiché est la situation réelle.`,
    without: 'Voir sans l’essai',
    with: 'Voir avec l’essai',
    kind: (of: string) => `Voir les ${of}`,
    open: 'Ouvrir l’essai',
    retry: 'Réessayer',
    chosen: (communes: string) => `En jaune sur la carte : ${communes} pour un essai.`,
    one: 'commune choisie',
    many: 'communes choisies',
    try: 'Essayer',
    link: 'L’essai de cette adresse n’a pas pu être ouvert ; la page continue sans lui.',
    close: 'Compris',
  },
  en: {
    label: 'Present trial',
    now: 'Present trial',
    wait: 'Working out the trial…',
    shown:
      'The map, its legend and its picture show the trial: changed communes have a purple border. Outlines ' +
      'of territories, figures, lists, chart, files and report are those of the real situation.',
    hidden: 'All that is shown, the map too, is the real situation.',
    refused: 'On this date the trial cannot be worked out: all that is shown is the real situation.',
    away: 'The service does not answer: all that is shown is without the trial.',
    otherKind: (of: string) => `The trial is about ${of} alone: all that is shown is the real situation.`,
    without: 'See without the trial',
    with: 'See with the trial',
    kind: (of: string) => `See ${of}`,
    open: 'Open the trial',
    retry: 'Try again',
    chosen: (communes: string) => `In yellow on the map: ${communes} for a trial.`,
    one: 'chosen commune',
    many: 'chosen communes',
    try: 'Try',
    link: 'The trial of this address could not be opened; the page goes on without it.',
    close: 'Understood',
  },
});

/** Says in every tab that there is a trial, what it changes, what comes of it, and which parts of the page show it. */
export function Trial() {
  const text = words.value;
  return (
    <>
      {linkFault.value === null ? null : (
        <div class="fault" role="alert">
          <p>{text.link}</p>
          <p>
            <ProblemText of={linkFault.value} />
          </p>
          <button type="button" onClick={closeLinkFault}>
            {text.close}
          </button>
        </div>
      )}
      {isTrying.value ? <Present /> : null}
      {selection.value.size > 0 && panel.value !== 'scenario' && !listsChosen() ? <Chosen /> : null}
    </>
  );
}

// In the list of uncovered communes the chosen ones are marked already.
const listsChosen = (): boolean => panel.value === 'gaps' && (kind.value === 'both' || view.value.list === 'communes');

// Shown where nothing else says why communes are yellow on the map.
function Chosen() {
  const text = words.value;
  return (
    <p class="hint row">
      {bound(text.chosen(plural(selection.value.size, text.one, text.many)))}
      <button type="button" class="link" onClick={() => go({ panel: 'scenario' })}>
        {text.try}
      </button>
    </p>
  );
}

function Present() {
  const text = words.value;
  const { value, state } = outcome.value;
  const short = trialInShort(steps.value);
  return (
    <section class="trial" id="trial" aria-label={text.label} data-trial={how()}>
      <p>
        <strong>{text.now}</strong>
        {short === '' ? '' : `${colon()}${short}.`}
      </p>
      {value === null || state !== 'ready' ? null : <p>{briefOf(value)}</p>}
      <p class="hint" aria-live="polite">
        {bound(what())}
      </p>
      <p class="row">
        <Switch />
        {panel.value === 'scenario' ? null : (
          <button type="button" onClick={() => go({ panel: 'scenario' })}>
            {text.open}
          </button>
        )}
      </p>
    </section>
  );
}

// "other" while the page shows another kind than that of the trial, or both.
function how(): 'shown' | 'hidden' | 'other' | 'fault' | 'loading' {
  const { state } = outcome.value;
  return isOther()
    ? 'other'
    : state === 'fault'
      ? 'fault'
      : view.value.hidden
        ? 'hidden'
        : shownTrial.value === null || state === 'loading'
          ? 'loading'
          : 'shown';
}

const isOther = (): boolean => trialKind.value !== null && kind.value !== trialKind.value;

function what(): string {
  const text = words.value;
  const now = how();
  switch (now) {
    case 'other':
      return text.otherKind(trialKind.value ?? '');
    case 'fault':
      return outcome.value.fault?.mayPass === true ? text.away : text.refused;
    case 'loading':
      return text.wait;
    default:
      return text[now];
  }
}

function Switch() {
  const text = words.value;
  const now = how();
  const of = trialKind.value;
  if (now === 'other' && of !== null) {
    return (
      <button type="button" onClick={() => go({ kind: of })}>
        {text.kind(of)}
      </button>
    );
  }
  if (now === 'fault') {
    return outcome.value.fault?.mayPass === true ? (
      <button type="button" onClick={again}>
        {text.retry}
      </button>
    ) : null;
  }
  return (
    <button type="button" id="trial-switch" onClick={() => go({ hidden: !view.peek().hidden })}>
      {view.value.hidden ? text.with : text.without}
    </button>
  );
}
