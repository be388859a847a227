import { type Outline, outlines } from '../state/address';
import { shownStates, type State, stateCounts, statesOld } from '../state/communeStates';
import { go, kind, view } from '../state/view';
import { Swatch } from '../ui/Swatch';
import { count } from '../words/format';
import { texts } from '../words/texts';

const words = texts({
  fr: {
    title: 'Légende',
    states: (kind: string, other: string): Record<State, string> => ({
      covered: `Dans un ${kind}`,
      overlap: `Dans deux ${kind} ou plus`,
      possible: `Peut-être dans un ${kind}`,
      other: `Dans un ${other} seulement`,
      uncovered: `Dans aucun ${kind}, pour ce que l’on sait`,
      both: 'CPTS et CLS',
      cpts: 'CPTS seulement, pour ce que l’on sait',
      cls: 'CLS seulement, pour ce que l’on sait',
      neither: 'Ni l’un ni l’autre, pour ce que l’on sait',
    }),
    possibleInEither: 'Peut-être dans un CPTS ou un CLS',
    inferred: 'Composition déduite',
    outlines: { cpts: 'Contours des CPTS', cls: 'Contours des CLS', epci: 'Contours des EPCI' } satisfies Record<Outline, string>,
  },
  en: {
    title: 'Legend',
    states: (kind: string, other: string): Record<State, string> => ({
      covered: `In one ${kind}`,
      overlap: `In two or more ${kind}`,
      possible: `Perhaps in a ${kind}`,
      other: `In a ${other} only`,
      uncovered: `In no ${kind}, as far as is known`,
      both: 'CPTS and CLS',
      cpts: 'CPTS only, as far as is known',
      cls: 'CLS only, as far as is known',
      neither: 'Neither, as far as is known',
    }),
    possibleInEither: 'Perhaps in a CPTS or a CLS',
    inferred: 'Inferred composition',
    outlines: { cpts: 'CPTS outlines', cls: 'CLS outlines', epci: 'EPCI outlines' },
  },
});

/** The name of each state, for the chosen kind. */
export function stateNames(): Record<State, string> {
  const names = words.value.states(kind.value === 'CLS' ? 'CLS' : 'CPTS', kind.value === 'CLS' ? 'CPTS' : 'CLS');
  return kind.value === 'both' ? { ...names, possible: words.value.possibleInEither } : names;
}

/** What dots mean, over any state. */
export const inferredName = (): string => words.value.inferred;

/** What colours and patterns mean, with the number of communes of each; and further outlines. */
export function Legend() {
  const text = words.value;
  const names = stateNames();
  const counts = stateCounts.value;
  const chosen = view.value.outlines;
  const own: readonly Outline[] = kind.value === 'both' ? ['cpts', 'cls'] : [kind.value === 'CPTS' ? 'cpts' : 'cls'];
  return (
    <div class={statesOld.value ? 'legend old' : 'legend'} aria-busy={statesOld.value}>
      <h3 id="legend-title" class="only-read">
        {text.title}
      </h3>
      <ul id="legend" aria-labelledby="legend-title">
        {shownStates.value.map((state) => (
          <li key={state} data-state={state}>
            <Swatch of={state} />
            {names[state]} <b>{counts === null || statesOld.value ? '…' : count(counts[state] ?? 0)}</b>
          </li>
        ))}
        <li>
          <Swatch of="inferred" />
          {text.inferred}
        </li>
      </ul>
      <div class="checks">
        {outlines
          .filter((outline) => !own.includes(outline))
          .map((outline) => (
            <label class="check" key={outline}>
              <input
                type="checkbox"
                checked={chosen.includes(outline)}
                onChange={(event) => go({ outlines: event.currentTarget.checked ? [...chosen, outline] : chosen.filter((one) => one !== outline) })}
              />
              {text.outlines[outline]}
            </label>
          ))}
      </div>
    </div>
  );
}
