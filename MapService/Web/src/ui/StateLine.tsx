import { realStateOf, type State, scenarioPending, scenarioStates } from '../state/communeStates';
import { stateNames } from '../words/stateNames';
import { texts } from '../words/texts';
import { Swatch } from './Swatch';

const words = texts({
  fr: { trial: (state: string) => `Dans l’essai\u00a0: ${state}` },
  en: { trial: (state: string) => `In the trial: ${state}` },
});

/** How a commune stands, and what the trial that the map shows makes of it. */
export function StateLine({ code }: { code: string }) {
  const real = realStateOf.value?.(code);
  // While another day's is worked out, the trial's states are those of the day before.
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
