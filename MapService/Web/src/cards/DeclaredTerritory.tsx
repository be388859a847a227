import type { DeclaredInhabitants, Territory, TerritoryAudit, Verdict } from '../service/answers';
import { explanation } from '../words/explanations';
import { change, count, date as dated } from '../words/format';
import { languageOfSentence } from '../words/languageOf';
import { texts } from '../words/texts';
import { audit } from './territory';

const words = texts({
  fr: {
    title: 'Déclaré et calculé',
    wait: 'Chargement…',
    fault: 'La comparaison n’a pas pu être lue.',
    caption: (day: string | null) =>
      day === null
        ? 'Ce que les sources déclarent, et ce que donne la composition'
        : `Ce que les sources déclarent, et ce que donne la composition au ${day}`,
    what: 'Quoi',
    declared: 'Déclaré',
    computed: 'Calculé',
    verdict: 'Résultat',
    communes: 'Communes',
    municipal: (year: string) => `Habitants, population municipale ${year}`,
    total: (year: string) => `Habitants, population totale ${year}`,
    unknownYear: 'd’année inconnue',
    nothing: 'Les sources ne déclarent ni nombre de communes ni nombre d’habitants.',
    qualifiers: { exact: '', nearly: 'près de ', 'more than': 'plus de ' },
    verdicts: { exact: 'exact', consistent: 'concorde', differs: 'diffère', 'not stated': 'non déclaré' } satisfies Record<Verdict, string>,
  },
  en: {
    title: 'Declared and computed',
    wait: 'Loading…',
    fault: 'The comparison could not be read.',
    caption: (day: string | null) =>
      day === null
        ? 'What the sources declare, and what the composition gives'
        : `What the sources declare, and what the composition gives on ${day}`,
    what: 'What',
    declared: 'Declared',
    computed: 'Computed',
    verdict: 'Result',
    communes: 'Communes',
    municipal: (year: string) => `Inhabitants, municipal population ${year}`,
    total: (year: string) => `Inhabitants, total population ${year}`,
    unknownYear: 'of an unknown year',
    nothing: 'The sources declare neither a number of communes nor of inhabitants.',
    qualifiers: { exact: '', nearly: 'nearly ', 'more than': 'more than ' },
    verdicts: { exact: 'exact', consistent: 'consistent', differs: 'differs', 'not stated': 'not stated' },
  },
});

/** What sources declare of a territory against what its composition gives, with what may explain a difference. */
export function DeclaredTerritory({ of }: { of: Territory }) {
  const text = words.value;
  const { communes, inhabitants } = of.declared;
  const found = audit.value;
  return (
    <>
      <h4>{text.title}</h4>
      {communes === null && inhabitants === null ? (
        <p>{text.nothing}</p>
      ) : found.value === null ? (
        <p>{found.state === 'fault' ? text.fault : text.wait}</p>
      ) : (
        <Comparison of={found.value} />
      )}
      {found.value === null || found.value.explanations.length === 0 ? null : <Explanations of={found.value} />}
    </>
  );
}

function Explanations({ of }: { of: TerritoryAudit }) {
  return (
    <ul class="explanations">
      {of.explanations.map((one) => (
        <li key={one.code + one.about} lang={languageOfSentence(explanation(one, of), one.message)}>
          {explanation(one, of)}
        </li>
      ))}
    </ul>
  );
}

function Comparison({ of }: { of: TerritoryAudit }) {
  const text = words.value;
  const { communes, inhabitants } = of;
  const year = (known: number | null): string => (known === null ? text.unknownYear : String(known));
  return (
    <table class="declared-table" data-verdict={of.verdict}>
      <caption>{text.caption(of.comparedAt === null ? null : dated(of.comparedAt))}</caption>
      <thead>
        <tr>
          <th scope="col">{text.what}</th>
          <th scope="col" class="number">
            {text.declared}
          </th>
          <th scope="col" class="number">
            {text.computed}
          </th>
          <th scope="col">{text.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {communes.declared === null ? null : (
          <Row
            what={text.communes}
            declared={count(communes.declared)}
            computed={communes.computed}
            difference={communes.difference}
            verdict={communes.verdict}
          />
        )}
        {inhabitants.declared === null ? null : (
          <>
            <Row
              what={text.municipal(year(inhabitants.municipalYear))}
              declared={stated(inhabitants.declared)}
              computed={inhabitants.municipal}
              difference={inhabitants.municipalDifference}
              verdict={inhabitants.verdict}
            />
            <Row
              what={text.total(year(inhabitants.totalYear))}
              declared=""
              computed={inhabitants.total}
              difference={inhabitants.totalDifference}
              verdict={null}
            />
          </>
        )}
      </tbody>
    </table>
  );
}

const stated = ({ value, qualifier, year }: DeclaredInhabitants): string =>
  `${words.value.qualifiers[qualifier]}${count(value)}${year === null ? '' : ` (${year})`}`;

function Row({
  what,
  declared,
  computed,
  difference,
  verdict,
}: {
  what: string;
  declared: string;
  computed: number | null;
  difference: number | null;
  verdict: Verdict | null;
}) {
  return (
    <tr>
      <th scope="row">{what}</th>
      <td class="number">{declared}</td>
      <td class="number">
        {computed === null ? '–' : count(computed)}
        {difference === null || difference === 0 ? null : <small>{` (${change(difference)})`}</small>}
      </td>
      <td>{verdict === null ? null : <strong class={`verdict ${verdict.replace(' ', '-')}`}>{words.value.verdicts[verdict]}</strong>}</td>
    </tr>
  );
}
