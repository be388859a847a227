import type { CommuneRow } from '../../service/answers';
import { firstRows } from '../../state/address';
import { oneKind, realStateOf, type State, type StateOf } from '../../state/communeStates';
import { communes } from '../../state/data';
import { statesHoldOn } from '../../state/holdsOn';
import { selection, toggle } from '../../state/selection';
import { date, go, view } from '../../state/view';
import { Foldable, isOpen } from '../../ui/Foldable';
import { finder, fold } from '../../words/fold';
import { byName, count, plural } from '../../words/format';
import { stateNames } from '../../words/stateNames';
import { texts } from '../../words/texts';

const words = texts({
  fr: {
    title: 'Dans la liste des communes',
    filter: 'Nom ou code',
    list: 'Communes du lieu choisi, les non couvertes d’abord',
    none: 'Aucune commune de ce nom dans le lieu choisi.',
    more: (hidden: number) => `Afficher 100 de plus (reste ${count(hidden)})`,
    inhabitant: 'habitant',
    noPopulation: 'population inconnue',
    wait: 'Chargement…',
  },
  en: {
    title: 'In the list of communes',
    filter: 'Name or code',
    list: 'Communes of the chosen place, uncovered ones first',
    none: 'No commune of that name in the chosen place.',
    more: (hidden: number) => `Show 100 more (${count(hidden)} left)`,
    inhabitant: 'inhabitant',
    noPopulation: 'population unknown',
    wait: 'Loading…',
  },
});

const name = 'communes';

/** The communes of the place with a box for each: by keyboard, everything that the map can choose. */
export function CommuneList() {
  const text = words.value;
  return (
    <Foldable class="commune-list" name={name} title={text.title}>
      {isOpen(name) ? <List /> : null}
    </Foldable>
  );
}

function List() {
  const text = words.value;
  if (communes.value.value === null) {
    return <p class="wait">{text.wait}</p>;
  }
  const { choose, rows } = view.value;
  const found = sorted(communes.value.value.communes, finder(choose));
  return (
    <>
      <label class="field">
        <span>{text.filter}</span>
        <input
          type="search"
          id="commune-filter"
          autocomplete="off"
          maxLength={60}
          value={choose}
          onInput={(event) => go({ choose: event.currentTarget.value }, 'replace')}
        />
      </label>
      {found.length === 0 ? <p>{text.none}</p> : null}
      <ul class="communes" aria-label={text.list}>
        {found.slice(0, rows).map((row) => (
          <Item key={row.code} row={row} />
        ))}
      </ul>
      {found.length > rows ? (
        <button type="button" onClick={() => go({ rows: rows + firstRows }, 'replace')}>
          {text.more(found.length - rows)}
        </button>
      ) : null}
    </>
  );
}

function Item({ row }: { row: CommuneRow }) {
  const text = words.value;
  const state = find()?.(row.code);
  return (
    <li>
      <label class="check">
        <input type="checkbox" checked={selection.value.has(row.code)} onChange={() => toggle([row.code])} />
        <span>
          {`${row.nom} (${row.code}), ${row.population === null ? text.noPopulation : plural(row.population, text.inhabitant)}`}
          {state === undefined ? null : <span class="hint">{` – ${stateNames()[state]}`}</span>}
        </span>
      </label>
    </li>
  );
}

const folded = new WeakMap<CommuneRow, string>();

function foldedOf(row: CommuneRow): string {
  const known = folded.get(row) ?? `${fold(row.nom)} ${row.code.toLowerCase()}`;
  folded.set(row, known);
  return known;
}

// States without the trial, because only map, legend and cards show the trial. Null until the answers of the day are there.
const find = (): StateOf | null => (statesHoldOn(date.value) ? realStateOf.value : null);

// Uncovered communes come first, and the largest of them before the others.
function sorted(all: readonly CommuneRow[], fits: (folded: string) => boolean): CommuneRow[] {
  const stateOf = find();
  const order: readonly State[] = ['uncovered', 'other', 'possible', ...oneKind];
  const rank = (row: CommuneRow): number => (stateOf === null ? 0 : Math.max(0, order.indexOf(stateOf(row.code)) - 1));
  return all
    .filter((row) => fits(foldedOf(row)))
    .sort((a, b) => rank(a) - rank(b) || (b.population ?? 0) - (a.population ?? 0) || byName(a.nom, b.nom));
}
