import { useMemo } from 'preact/hooks';
import { at, show } from '../../state/focus';
import { select, selection, selectNothing, toggle } from '../../state/selection';
import { go, kind, view } from '../../state/view';
import { Clickable } from '../../ui/Clickable';
import { More } from '../../ui/More';
import { NotKept } from '../../ui/NotKept';
import { type Column, SortableTable } from '../../ui/SortableTable';
import { count, plural } from '../../words/format';
import { stateNames } from '../../words/stateNames';
import { texts } from '../../words/texts';
import { centres, filteredCommunes, type GapCommune } from './gaps';
import { Neighbours } from './Neighbours';

const words = texts({
  fr: {
    caption: (communes: string, zone: string) => (zone === '' ? communes : `${communes} de la zone ${zone}`),
    all: 'Toutes les zones',
    commune: 'Commune',
    one: 'commune',
    epci: 'EPCI',
    none: 'Hors EPCI',
    population: 'Habitants',
    select: (nom: string) => `Sélectionner ${nom}`,
    show: 'Montrer',
    showWhat: (nom: string) => `Montrer ${nom} sur la carte`,
    selectAll: (communes: string) => `Sélectionner ces ${communes}`,
    nothing: 'Ne rien sélectionner',
    try: (communes: string) => `Essayer avec ces ${communes}`,
    tryOne: 'Essayer avec cette commune',
  },
  en: {
    caption: (communes: string, zone: string) => (zone === '' ? communes : `${communes} of the zone ${zone}`),
    all: 'All zones',
    commune: 'Commune',
    one: 'commune',
    epci: 'EPCI',
    none: 'In no EPCI',
    population: 'Inhabitants',
    select: (nom: string) => `Select ${nom}`,
    show: 'Show',
    showWhat: (nom: string) => `Show ${nom} on the map`,
    selectAll: (communes: string) => `Select these ${communes}`,
    nothing: 'Select nothing',
    try: (communes: string) => `Try with these ${communes}`,
    tryOne: 'Try with this commune',
  },
});

/** Communes that are not covered. Each can be chosen for a trial. */
export function CommuneTable() {
  const text = words.value;
  const rows = filteredCommunes.value;
  const { zone, sort, rows: most } = view.value;
  const columns = useMemo(() => columnsOf(), [text, kind.value]);
  return (
    <>
      {zone === '' ? null : (
        <p>
          <button type="button" onClick={() => go({ zone: '' })}>
            {text.all}
          </button>
        </p>
      )}
      <Chosen rows={rows} />
      <NotKept />
      <SortableTable
        class="gap-table"
        caption={text.caption(plural(rows.length, text.one), zone)}
        columns={columns}
        rows={rows}
        keyOf={(row) => row.code}
        sort={sort}
        usual="-population"
        onSort={(next) => go({ sort: next }, 'replace')}
        most={most}
      />
      <More of={rows.length} />
    </>
  );
}

function columnsOf(): Column<GapCommune>[] {
  const text = words.value;
  return [
    { name: 'nom', title: text.commune, value: (row) => row.nom, cell: (row) => <Commune of={row} /> },
    { name: 'epci', title: text.epci, value: (row) => row.epci, cell: (row) => row.epci ?? text.none, class: 'only-wide' },
    {
      name: 'population',
      title: text.population,
      value: (row) => row.population,
      cell: (row) => (row.population === null ? '–' : count(row.population)),
      numeric: true,
    },
  ];
}

function Commune({ of }: { of: GapCommune }) {
  const text = words.value;
  const centre = centres.value.get(of.code) ?? null;
  const doubt = of.state === 'possible' || of.state === 'other' ? of.state : null;
  return (
    <>
      <span class="check">
        <input type="checkbox" aria-label={text.select(of.nom)} checked={selection.value.has(of.code)} onChange={() => toggle([of.code])} />
        <strong>{`${of.nom} (${of.code})`}</strong>
      </span>
      {doubt === null ? null : <span class="doubt">{stateNames()[doubt]}</span>}
      {of.zone === null ? null : (
        <>
          <span class="hint">{`Zone ${of.zone.id}`}</span>
          <Neighbours of={of.zone.neighbours} most={1} />
        </>
      )}
      <Clickable label={text.showWhat(of.nom)} onClick={() => show(centre === null ? null : at(centre), `commune:${of.code}`)}>
        {text.show}
      </Clickable>
    </>
  );
}

function Chosen({ rows }: { rows: readonly GapCommune[] }) {
  const text = words.value;
  const chosen = selection.value.size;
  return (
    <div class="row chosen-communes">
      <button type="button" disabled={rows.length === 0} onClick={() => select(rows.map(({ code }) => code))}>
        {text.selectAll(plural(rows.length, text.one))}
      </button>
      {chosen === 0 ? null : (
        <>
          <button type="button" onClick={selectNothing}>
            {text.nothing}
          </button>
          <button type="button" class="primary" onClick={() => go({ panel: 'scenario' })}>
            {chosen === 1 ? text.tryOne : text.try(plural(chosen, text.one))}
          </button>
        </>
      )}
    </div>
  );
}
