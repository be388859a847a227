import type { ComponentChildren } from 'preact';
import type { DepartementFigures, Overview, Share } from '../../service/answers';
import { go, view } from '../../state/view';
import { type Column, SortableTable } from '../../ui/SortableTable';
import { count, percent } from '../../words/format';
import { bound, texts } from '../../words/texts';

const words = texts({
  fr: {
    caption: (kind: string) => `Part couverte par les ${kind}, par département`,
    name: 'Département',
    communes: 'Communes',
    population: 'Population',
    surface: 'Surface (ha)',
    of: (covered: string, total: string) => `${covered} sur ${total}`,
    higher:
      '* La couverture réelle peut être plus élevée : des territoires de composition ' +
      'inconnue n’y sont pas comptés, ou aucune source ne donne la liste complète.',
  },
  en: {
    caption: (kind: string) => `Share covered by ${kind}, by département`,
    name: 'Département',
    communes: 'Communes',
    population: 'Population',
    surface: 'Surface (ha)',
    of: (covered: string, total: string) => `${covered} of ${total}`,
    higher: '* The real coverage may be higher: territories of unknown composition are not counted, or no source gives the complete list.',
  },
});

/** Départements with their shares, sorted as the address says. The name is a button that chooses the département. */
export function Departements({ of }: { of: Overview }) {
  const text = words.value;
  return (
    <div class="departements">
      <SortableTable
        caption={text.caption(of.kind)}
        columns={columns()}
        rows={of.departements}
        keyOf={({ code }) => code}
        sort={view.value.sort}
        onSort={(sort) => go({ sort }, 'replace')}
      />
      {of.departements.some(mayBeHigher) ? <p class="hint">{bound(text.higher)}</p> : null}
    </div>
  );
}

type Row = DepartementFigures;

const mayBeHigher = ({ caveats }: Row): boolean =>
  caveats.some(({ code }) => code === 'unknown-composition' || code === 'unlisted-territories');

function columns(): Column<Row>[] {
  const text = words.value;
  const share = (name: 'communes' | 'population' | 'surface'): Column<Row> => ({
    name,
    title: text[name],
    numeric: true,
    value: (row) => exact(row[name]),
    cell: (row) => cell(row[name]),
  });
  return [
    {
      name: 'nom',
      title: text.name,
      value: ({ nom }) => nom,
      cell: (row) => (
        <>
          <button
            type="button"
            class="link"
            onClick={() => go({ place: row.code, map: '', card: '' })}
          >{`${row.nom} (${row.code})`}</button>
          {mayBeHigher(row) ? ' *' : ''}
        </>
      ),
    },
    share('communes'),
    share('population'),
    share('surface'),
  ];
}

// Sorted by exact shares: two that look the same with two decimals are still in the right order.
const exact = ({ covered, total }: Share): number | null => (total === 0 ? null : covered / total);

function cell(share: Share): ComponentChildren {
  return (
    <>
      {percent(share.percent)}
      <small class="parts">{words.value.of(count(share.covered), count(share.total))}</small>
    </>
  );
}
