import { nameOf } from '../../state/data';
import { at, show } from '../../state/focus';
import { go, kind, view } from '../../state/view';
import { Clickable } from '../../ui/Clickable';
import { type Column, SortableTable } from '../../ui/SortableTable';
import { count, plural } from '../../words/format';
import { texts } from '../../words/texts';
import { centres, type OverlapCommune, overlaps } from './gaps';

const words = texts({
  fr: {
    wait: 'Chargement…',
    fault: 'La liste n’a pas pu être lue.',
    none: (kind: string) => `Aucune commune n’est dans deux ${kind} à cette date.`,
    caption: (communes: string, kind: string) => `${communes} dans deux ${kind} ou plus`,
    commune: 'Commune',
    one: 'commune',
    territories: 'Territoires',
    population: 'Habitants',
    show: 'Montrer',
    showWhat: (nom: string) => `Montrer ${nom} sur la carte`,
  },
  en: {
    wait: 'Loading…',
    fault: 'The list could not be read.',
    none: (kind: string) => `No commune is in two ${kind} on this date.`,
    caption: (communes: string, kind: string) => `${communes} in two ${kind} or more`,
    commune: 'Commune',
    one: 'commune',
    territories: 'Territories',
    population: 'Inhabitants',
    show: 'Show',
    showWhat: (nom: string) => `Show ${nom} on the map`,
  },
});

/** Communes that are in two territories of the kind, or more. */
export function OverlapTable() {
  const text = words.value;
  const { state, value } = overlaps.value;
  if (value === null) {
    return <p class="wait">{state === 'fault' ? text.fault : text.wait}</p>;
  }
  if (value.length === 0) {
    return <p>{text.none(kind.value)}</p>;
  }
  return (
    <SortableTable
      class="gap-table"
      caption={text.caption(plural(value.length, text.one), kind.value)}
      columns={columns()}
      rows={value}
      keyOf={(row) => row.code}
      sort={view.value.sort}
      usual="-population"
      onSort={(sort) => go({ sort }, 'replace')}
    />
  );
}

function columns(): Column<OverlapCommune>[] {
  const text = words.value;
  return [
    { name: 'nom', title: text.commune, value: (row) => row.nom, cell: (row) => <Commune of={row} /> },
    {
      name: 'territories',
      title: text.territories,
      value: (row) => row.territories.map(nameOf).join(', '),
      cell: (row) => row.territories.map((id) => <Territory key={id} id={id} />),
    },
    {
      name: 'population',
      title: text.population,
      value: (row) => row.population,
      cell: (row) => (row.population === null ? '–' : count(row.population)),
      numeric: true,
    },
  ];
}

function Commune({ of }: { of: OverlapCommune }) {
  const text = words.value;
  const centre = centres.value.get(of.code) ?? null;
  return (
    <>
      <strong>{`${of.nom} (${of.code})`}</strong>
      <Clickable label={text.showWhat(of.nom)} onClick={() => show(centre === null ? null : at(centre), `commune:${of.code}`)}>
        {text.show}
      </Clickable>
    </>
  );
}

const Territory = ({ id }: { id: string }) => (
  <span class="block">
    <Clickable onClick={() => go({ card: `territory:${id}` })}>{nameOf(id)}</Clickable>
  </span>
);
