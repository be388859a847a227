import { plural } from '../../words/format';
import { bound, texts } from '../../words/texts';
import { stateFinder } from './communeState';
import type { ReportData } from './load';

const shown = 10;

const words = texts({
  fr: {
    title: 'Ce qui n’est pas couvert',
    some: (communes: string, inhabitants: string, perhaps: number) =>
      `${communes} et ${inhabitants} ne sont couverts par rien de connu${perhaps === 0 ? '' : `, dont ${plural(perhaps, 'commune')} qui le sont peut-être`}. Les plus peuplées :`,
    none: 'Toutes les communes sont couvertes.',
    unknown: (communes: string) => `La population de ${communes} n’est pas connue.`,
    perhaps: 'peut-être couverte',
    noPopulation: 'population inconnue',
    inhabitant: 'habitant',
  },
  en: {
    title: 'What is not covered',
    some: (communes: string, inhabitants: string, perhaps: number) =>
      `${communes} and ${inhabitants} are covered by nothing that is known${perhaps === 0 ? '' : `, among them ${plural(perhaps, 'commune')} that may be`}. Those with most inhabitants:`,
    none: 'All communes are covered.',
    unknown: (communes: string) => `The population of ${communes} is not known.`,
    perhaps: 'perhaps covered',
    noPopulation: 'population unknown',
    inhabitant: 'inhabitant',
  },
});

/** How many communes and inhabitants are not covered, and the largest of them. */
export function Uncovered({ of }: { of: ReportData }) {
  const text = words.value;
  const find = stateFinder(of.states);
  const all = of.communes
    .map((commune) => ({ ...commune, state: find(commune.code) }))
    .filter(({ state }) => state === 'uncovered' || state === 'neither' || state === 'possible')
    .sort((a, b) => (b.population ?? -1) - (a.population ?? -1));
  const unknown = all.filter(({ population }) => population === null).length;
  const inhabitants = all.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const perhaps = all.filter(({ state }) => state === 'possible').length;
  return (
    <div class="uncovered-list">
      <h3>{text.title}</h3>
      <p>
        {bound(all.length === 0 ? text.none : text.some(plural(all.length, 'commune'), plural(inhabitants, text.inhabitant), perhaps))}
        {unknown === 0 ? '' : ` ${text.unknown(plural(unknown, 'commune'))}`}
      </p>
      <ol>
        {all.slice(0, shown).map(({ code, nom, population, state }) => (
          <li key={code} data-commune={code}>
            {`${nom} (${code}), ${population === null ? text.noPopulation : plural(population, text.inhabitant)}`}
            {state === 'possible' && perhaps < all.length ? `, ${text.perhaps}` : ''}
          </li>
        ))}
      </ol>
    </div>
  );
}
