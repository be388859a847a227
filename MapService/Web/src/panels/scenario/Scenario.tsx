import { useEffect } from 'preact/hooks';
import { clear, linkFault, outcome, redo, steps, undo } from '../../state/scenario';
import { lassoing } from '../../state/selection';
import { go, kind } from '../../state/view';
import { kinds } from '../../words/kinds';
import { texts } from '../../words/texts';
import { ActionForm } from './ActionForm';
import { Chooser } from './Chooser';
import { Moves } from './Moves';
import { Result } from './Result';
import { Share } from './Share';
import { StepList } from './StepList';
import './scenario.css';

const words = texts({
  fr: {
    title: 'Essayer',
    sandbox: 'Un brouillon : choisissez des communes, changez les territoires, lisez ce que la couverture deviendrait. Rien n’est enregistré ; le lien de la page contient tout.',
    oneKind: 'Un essai porte sur un seul type de territoire. Lequel\u00a0?',
    link: 'L’essai de cette adresse n’a pas pu être ouvert ; la page continue sans lui.',
    close: 'Compris',
  },
  en: {
    title: 'Try',
    sandbox: 'A draft: choose communes, change the territories, read what coverage would become. Nothing is stored; the page’s link holds it all.',
    oneKind: 'A trial is of one kind of territory. Which one?',
    link: 'The trial of this address could not be opened; the page goes on without it.',
    close: 'Understood',
  },
});

/** A planner's sandbox: communes chosen, territories changed, coverage before and after. */
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
      {linkFault.value === null ? null : (
        <div class="fault" role="alert">
          <p>{text.link}</p>
          <p lang="en">{linkFault.value.message}</p>
          <button type="button" onClick={() => (linkFault.value = null)}>
            {text.close}
          </button>
        </div>
      )}
      {kind.value === 'both' ? <ChooseKind /> : <OfOneKind />}
    </section>
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
          <Share />
        </>
      )}
      <Moves />
    </>
  );
}

// In a text field these keys undo what was typed.
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
