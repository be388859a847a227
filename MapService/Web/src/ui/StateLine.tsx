import { realStateOf, type State, scenarioPending, scenarioStates } from '../state/communeStates';
import { stateNames } from '../words/stateNames';
import { texts } from '../words/texts';
import { Swatch } from './Swatch';

const words = texts({
  fr: { trial: (state: string) => `Dans l’essai\u00a0: ${state}` },
  en: { trial: (state: string) => `In the trial: ${state}` },
});

/** The state of a commune, and its state in the trial that the map shows. */
export function StateLine({ code }: { code: string }) {
  const real = realStateOf.value?.(code);
  // While the trial is evaluated for another day, its states are still those of the earlier day.
  const tried = scenarioPending.value ? undefined : scenarioStates.value.get(code);
  return real === undefined ? null : (
    <>
      <One state={real} text={stateNames()[real]} />
      {tried === undefined || tried === real ? null : <One state={tried} text={words.value.trial(stateNames()[tried])} />}
    </>
  );
}

function One({ state, text }: { state: State; text: string }) {
  return (
    <p class="state">
      <Swatch of={state} />
      {text}
    </p>
  );
}
