import type { Kind } from '../service/answers';
import { plural } from '../words/format';
import { bound, texts } from '../words/texts';
import { stateFinder } from './communeState';
import type { ReportData } from './load';

const words = texts({
  fr: {
    title: 'Ce qui n’est pas couvert',
    some: (communes: string, inhabitants: string, kind: Kind | null, among: string[]) =>
      `${communes} et ${inhabitants} ne sont ${kind === null ? 'couverts par rien de connu' : `dans aucun ${kind} connu`}` +
      `${among.length === 0 ? '' : `, dont ${among.join(' et ')}`}. Les plus peuplées :`,
    other: (communes: string, kind: Kind) => `${communes} dans un ${kind} seulement`,
    maybe: (communes: string, kind: Kind | null) =>
      kind === null ? `${communes} qui le sont peut-être` : `${communes} peut-être dans un ${kind}`,
    none: 'Toutes les communes sont couvertes.',
    unknown: (communes: string) => `La population de ${communes} n’est pas connue.`,
    perhaps: 'peut-être couverte',
    noPopulation: 'population inconnue',
    inhabitant: 'habitant',
  },
  en: {
    title: 'What is not covered',
    some: (communes: string, inhabitants: string, kind: Kind | null, among: string[]) =>
      `${communes} and ${inhabitants} are ${kind === null ? 'covered by nothing that is known' : `in no known ${kind}`}` +
      `${among.length === 0 ? '' : `, among them ${among.join(' and ')}`}. Those with most inhabitants:`,
    other: (communes: string, kind: Kind) => `${communes} in a ${kind} only`,
    maybe: (communes: string, kind: Kind | null) => (kind === null ? `${communes} that may be` : `${communes} perhaps in a ${kind}`),
    none: 'All communes are covered.',
    unknown: (communes: string) => `The population of ${communes} is not known.`,
    perhaps: 'perhaps covered',
    noPopulation: 'population unknown',
    inhabitant: 'inhabitant',
  },
});

/** How many communes and inhabitants are not covered, and the largest of them. */
export function Uncovered({ of, shown }: { of: ReportData; shown: number }) {
  const text = words.value;
  const find = stateFinder(of);
  const all = of.communes
    .map((commune) => ({ ...commune, state: find(commune.code) }))
    .filter(({ state }) => ['uncovered', 'other', 'neither', 'possible'].includes(state))
    .sort((a, b) => (b.population ?? -1) - (a.population ?? -1));
  const unknown = all.filter(({ population }) => population === null).length;
  const inhabitants = all.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const perhaps = all.filter(({ state }) => state === 'possible').length;
  const others = all.filter(({ state }) => state === 'other').length;
  const one = of.kinds.length > 1 ? null : (of.kinds[0] ?? null);
  const among = [
    ...(others === 0 ? [] : [text.other(plural(others, 'commune'), one === 'CPTS' ? 'CLS' : 'CPTS')]),
    ...(perhaps === 0 ? [] : [text.maybe(plural(perhaps, 'commune'), one)]),
  ];
  return (
    <div class="uncovered-list">
      <h3>{text.title}</h3>
      <p>
        {bound(all.length === 0 ? text.none : text.some(plural(all.length, 'commune'), plural(inhabitants, text.inhabitant), one, among))}
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
