import type { CrossingAnswer, TerritoryName } from '../../service/answers';
import { address } from '../../service/http';
import { ready, resource } from '../../state/answers/resource';
import { communes, placePath, states } from '../../state/data';
import { date, go, kind } from '../../state/view';
import { count, percent, plural } from '../../words/format';
import { bound, texts } from '../../words/texts';
import { crossing, type Group, type GroupName, groups, percentOf } from './crossingGroups';

const pairs = resource<CrossingAnswer>(() =>
  kind.value === 'both' && placePath.value?.startsWith('departements/') === true
    ? address(`${placePath.value}/crossing`, { date: date.value })
    : null,
);

const words = texts({
  fr: {
    title: 'Ce que CPTS et CLS ont en commun',
    wait: 'Chargement…',
    old: 'Anciens chiffres, jusqu’à ce que ceux de cette date soient là.',
    head: { name: 'Les communes', communes: 'Communes', population: 'Habitants' },
    names: {
      both: 'dans un CPTS et dans un CLS',
      cpts: 'dans un CPTS seulement',
      cls: 'dans un CLS seulement',
      possible: 'dans aucun, mais peut-être dans l’un des deux',
      neither: 'dans aucun',
      total: 'Toutes',
    } satisfies Record<GroupName | 'total', string>,
    unknown: (communes: string, names: string) => `La population de ${communes} n’est pas connue et manque dans ces sommes : ${names}.`,
    perhaps: (of: string, other: string) => `${of} peuvent être aussi dans un ${other} dont on ne connaît pas la composition ou les dates.`,
    pairs: 'Qui partage quoi',
    shared: (communes: string, population: string) => `${communes}, ${population}`,
    with: 'et',
    noPopulation: 'population inconnue',
    none: 'Aucune commune connue n’est à la fois dans un CPTS et dans un CLS.',
    inhabitant: 'habitant',
  },
  en: {
    title: 'What CPTS and CLS have in common',
    wait: 'Loading…',
    old: 'Old figures, until those of this date are there.',
    head: { name: 'Communes that are', communes: 'Communes', population: 'Inhabitants' },
    names: {
      both: 'in a CPTS and in a CLS',
      cpts: 'in a CPTS only',
      cls: 'in a CLS only',
      possible: 'in none, but perhaps in one of them',
      neither: 'in none',
      total: 'All',
    },
    unknown: (communes: string, names: string) => `The population of ${communes} is not known and is missing in these sums: ${names}.`,
    perhaps: (of: string, other: string) => `${of} may be in a ${other} as well, whose composition or dates are not known.`,
    pairs: 'Who shares what',
    shared: (communes: string, population: string) => `${communes}, ${population}`,
    with: 'and',
    noPopulation: 'population unknown',
    none: 'No known commune is both in a CPTS and in a CLS.',
    inhabitant: 'inhabitant',
  },
});

/** CPTS × CLS in the chosen place: communes and inhabitants in both, in one, in neither, and the pairs of territories that share some. */
export function Crossing() {
  const text = words.value;
  const rows = ready(communes.value)?.communes;
  const [cpts, cls] = [states.CPTS.value, states.CLS.value];
  if (rows === undefined || cpts.value === null || cls.value === null) {
    return <p class="wait">{text.wait}</p>;
  }
  const old = cpts.state !== 'ready' || cls.state !== 'ready';
  const made = crossing(rows, cpts.value, cls.value);
  const { unknown } = made.total;
  return (
    <div class={old ? 'crossing old' : 'crossing'} id="crossing" aria-busy={old}>
      <h3>{text.title}</h3>
      {old ? <p class="hint">{text.old}</p> : null}
      <table>
        <thead>
          <tr>
            <th scope="col">{text.head.name}</th>
            <th scope="col" class="number">
              {text.head.communes}
            </th>
            <th scope="col" class="number">
              {text.head.population}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...groups, 'total' as const].map((name) => (
            <tr key={name} data-group={name}>
              <th scope="row">
                {text.names[name]}
                {made[name].perhaps === 0 || name === 'total' ? null : (
                  <small class="parts">
                    {bound(text.perhaps(plural(made[name].perhaps, 'commune'), name === 'cpts' ? 'CLS' : 'CPTS'))}
                  </small>
                )}
              </th>
              <Cell of={made[name]} part="communes" total={made.total} />
              <Cell of={made[name]} part="population" total={made.total} />
            </tr>
          ))}
        </tbody>
      </table>
      {unknown.length === 0 ? null : <p class="hint">{bound(text.unknown(plural(unknown.length, 'commune'), unknown.join(', ')))}</p>}
      <PairList />
    </div>
  );
}

function Cell({ of, part, total }: { of: Group; part: 'communes' | 'population'; total: Group }) {
  return (
    <td class="number">
      {count(of[part])}
      {of === total ? null : <small class="parts">{percent(percentOf(of[part], total[part]))}</small>}
    </td>
  );
}

function PairList() {
  const text = words.value;
  const known = ready(pairs.value);
  if (known === null) {
    return null;
  }
  const name = ({ id, nom }: TerritoryName) => (
    <button type="button" class="link" onClick={() => go({ card: `territory:${id}` })}>
      {nom}
    </button>
  );
  return (
    <>
      <h3>{text.pairs}</h3>
      {known.pairs.length === 0 ? <p>{text.none}</p> : null}
      <ul class="territories">
        {known.pairs.map(({ cls, cpts, communes: shared, population }) => (
          <li key={cls.id + cpts.id} data-pair={`${cls.id} ${cpts.id}`}>
            <div class="pair">
              {name(cls)} {text.with} {name(cpts)}
            </div>
            <span>
              {text.shared(plural(shared, 'commune'), population === null ? text.noPopulation : plural(population, text.inhabitant))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
