import { type Outline, outlines } from '../../state/address';
import { shownStates, stateCounts, statesOld } from '../../state/communeStates';
import { go, kind, view } from '../../state/view';
import { Swatch } from '../../ui/Swatch';
import { count } from '../../words/format';
import { inferredName, stateNames } from '../../words/stateNames';
import { texts } from '../../words/texts';
import './legend.css';

const words = texts({
  fr: {
    title: 'Légende',
    outlines: { cpts: 'Contours des CPTS', cls: 'Contours des CLS', epci: 'Contours des EPCI' } satisfies Record<Outline, string>,
  },
  en: {
    title: 'Legend',
    outlines: { cpts: 'CPTS outlines', cls: 'CLS outlines', epci: 'EPCI outlines' },
  },
});

/** What colours and patterns mean, with the number of communes in each state, and boxes for further outlines. */
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
          {inferredName()}
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
                onChange={(event) =>
                  go({ outlines: event.currentTarget.checked ? [...chosen, outline] : chosen.filter((one) => one !== outline) })
                }
              />
              {text.outlines[outline]}
            </label>
          ))}
      </div>
    </div>
  );
}
