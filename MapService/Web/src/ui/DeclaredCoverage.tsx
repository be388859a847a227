import type { Coverage, Kind, Source, Declared as Statement } from '../service/answers';
import { date, percent, plural, statedPercent } from '../words/format';
import { bound, texts } from '../words/texts';
import './declared.css';

const words = texts({
  fr: {
    title: 'Ce que les sources ont déclaré',
    whole: 'entièrement couvert',
    population: (share: string) => `${share} de la population couverte`,
    colon: ' : ',
    computed: (population: string, communes: string, without: string) =>
      `Calculé ici : ${population} de la population, ${communes} des communes${without}.`,
    without: ', sans ce qui n’est pas connu des territoires de composition inconnue',
  },
  en: {
    title: 'What the sources declared',
    whole: 'wholly covered',
    population: (share: string) => `${share} of the population covered`,
    colon: ': ',
    computed: (population: string, communes: string, without: string) =>
      `Computed here: ${population} of the population, ${communes} of the communes${without}.`,
    without: ', without what is not known of the territories of unknown composition',
  },
});

/** What sources declared about a place, beside what is computed. */
export function DeclaredCoverage({ of }: { of: Coverage }) {
  const text = words.value;
  if (of.declared.length === 0) {
    return null;
  }
  const without = of.caveats.some((about) => about.code === 'unknown-composition') ? text.without : '';
  return (
    <div class="declared">
      <h3>{text.title}</h3>
      <ul>
        {of.declared.map((statement) => (
          <li key={statement.at + statement.statement}>{sentenceOf(statement, of.kind, of.provenance.sources)}</li>
        ))}
      </ul>
      <p>{bound(text.computed(percent(of.population.percent), percent(of.communes.percent), without))}</p>
    </div>
  );
}

/** "22 juillet 2022 : 93,6 % de la population couverte, 5 CPTS (Agence régionale de santé, 22 juillet 2022)". */
function sentenceOf(statement: Statement, kind: Kind, sources: readonly Source[]): string {
  const text = words.value;
  const parts = [
    statement.whole ? text.whole : null,
    statement.populationPercent === null ? null : text.population(statedPercent(statement.populationPercent)),
    statement.territories === null ? null : plural(statement.territories, kind, kind),
  ].filter((part) => part !== null);
  const from = statement.sources
    .flatMap((id) => sources.find((source) => source.id === id) ?? [])
    .map((source) => `${source.publisher}, ${date(source.date)}`);
  return bound(`${date(statement.at)}${text.colon}${parts.join(', ')}${from.length === 0 ? '' : ` (${from.join('; ')})`}`);
}
