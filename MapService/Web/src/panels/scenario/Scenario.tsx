import { useEffect } from 'preact/hooks';
import type { Kind } from '../../service/answers';
import { clear, outcome, redo, steps, trialKind, undo } from '../../state/scenario/scenario';
import { lassoing } from '../../state/selection';
import { go, kind } from '../../state/view';
import { kinds } from '../../words/kinds';
import { texts } from '../../words/texts';
import { ActionForm } from './ActionForm';
import { Chooser } from './Chooser';
import { Moves } from './Moves';
import { Result } from './Result';
import { Sharing } from './Sharing';
import { StepList } from './StepList';
import './scenario.css';

const words = texts({
  fr: {
    title: 'Essayer',
    sandbox:
      'Un brouillon : choisissez des communes, changez les territoires, lisez ce que la ' +
      'couverture deviendrait. Rien n’est enregistré ; le lien de la page contient tout.',
    oneKind: 'Un essai porte sur un seul type de territoire. Lequel\u00a0?',
    ofOther: (of: string) => `L’essai en cours porte sur un seul type de territoire, les ${of}.`,
    goOn: (of: string) => `Le continuer avec les ${of}`,
    drop: 'L’abandonner',
  },
  en: {
    title: 'Try',
    sandbox:
      'A draft: choose communes, change the territories, read what coverage would become. Nothing is stored; the page’s link holds it all.',
    oneKind: 'A trial is of one kind of territory. Which one?',
    ofOther: (of: string) => `The present trial is of one kind of territory, ${of}.`,
    goOn: (of: string) => `Go on with ${of}`,
    drop: 'Drop it',
  },
});

/** A sandbox for planners: choose communes, change territories, read the coverage before and after. */
export function Scenario() {
  const text = words.value;
  useEffect(() => {
    addEventListener('keydown', byKey);
    return () => {
      removeEventListener('keydown', byKey);
      lassoing.value = false;
    };
  }, []);
  return (
    <section class="scenario" aria-labelledby="scenario-title">
      <h2 id="scenario-title">{text.title}</h2>
      <p class="sandbox">{text.sandbox}</p>
      {trialKind.value !== null && trialKind.value !== kind.value ? (
        <OtherKind of={trialKind.value} />
      ) : kind.value === 'both' ? (
        <ChooseKind />
      ) : (
        <OfOneKind />
      )}
    </section>
  );
}

// The steps are of another kind than the page shows.
function OtherKind({ of }: { of: Kind }) {
  const text = words.value;
  return (
    <div class="block">
      <p>{text.ofOther(of)}</p>
      <p class="row">
        <button type="button" class="primary" onClick={() => go({ kind: of })}>
          {text.goOn(of)}
        </button>
        <button type="button" onClick={clear}>
          {text.drop}
        </button>
      </p>
    </div>
  );
}

function ChooseKind() {
  return (
    <div class="block">
      <p>{words.value.oneKind}</p>
      <p class="row">
        {(['CPTS', 'CLS'] as const).map((one) => (
          <button key={one} type="button" class="primary" title={kinds.value.names[one]} onClick={() => go({ kind: one })}>
            {kinds.value.short[one]}
          </button>
        ))}
      </p>
    </div>
  );
}

function OfOneKind() {
  return (
    <>
      <Chooser />
      <ActionForm />
      {steps.value.length === 0 && outcome.value.state === 'none' ? null : (
        <>
          <StepList onClear={clear} />
          <Result />
          <Sharing />
        </>
      )}
      <Moves />
    </>
  );
}

// In a text field the keys undo typing.
function byKey(event: KeyboardEvent): void {
  const field = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
  if (field || !(event.ctrlKey || event.metaKey) || event.altKey) {
    return;
  }
  const key = event.key.toLowerCase();
  if (key === 'y' || (key === 'z' && event.shiftKey)) {
    event.preventDefault();
    redo();
  } else if (key === 'z') {
    event.preventDefault();
    undo();
  }
}
