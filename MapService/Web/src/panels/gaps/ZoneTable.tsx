import type { GapZone } from '../../service/answers';
import { show } from '../../state/focus';
import { placeQuery } from '../../state/place';
import { go, view } from '../../state/view';
import { Clickable } from '../../ui/Clickable';
import { More } from '../../ui/More';
import { type Column, SortableTable } from '../../ui/SortableTable';
import { count, hectares, plural } from '../../words/format';
import { texts } from '../../words/texts';
import { filteredZones, inhabitants, shown } from './gaps';
import { Neighbours } from './Neighbours';

const words = texts({
  fr: {
    caption: (zones: string) => `${zones} d’un seul tenant dans leur département`,
    zone: 'Zone',
    named: (nom: string, others: number) =>
      others === 0 ? nom : others === 1 ? `${nom} et 1 autre commune` : `${nom} et ${count(others)} autres communes`,
    communes: 'Communes',
    commune: 'commune',
    unknown: (communes: string) => `sans ${communes} de population inconnue`,
    population: 'Habitants',
    surface: 'Surface',
    schematic: 'Surface schématique',
    show: 'Montrer',
    showWhat: (nom: string) => `Montrer ${nom} sur la carte`,
    open: 'Ses communes',
    openWhat: (nom: string) => `Ses communes : ${nom}`,
    one: 'zone',
  },
  en: {
    caption: (zones: string) => `${zones} of one piece in their département`,
    zone: 'Zone',
    named: (nom: string, others: number) =>
      others === 0 ? nom : others === 1 ? `${nom} and 1 other commune` : `${nom} and ${count(others)} other communes`,
    communes: 'Communes',
    commune: 'commune',
    unknown: (communes: string) => `without ${communes} of unknown population`,
    population: 'Inhabitants',
    surface: 'Surface',
    schematic: 'Schematic surface',
    show: 'Show',
    showWhat: (nom: string) => `Show ${nom} on the map`,
    open: 'Its communes',
    openWhat: (nom: string) => `Its communes: ${nom}`,
    one: 'zone',
  },
});

/** Connected groups of communes that are not covered. */
export function ZoneTable() {
  const text = words.value;
  const zones = filteredZones.value;
  return (
    <>
      <SortableTable
        class="gap-table"
        caption={text.caption(plural(zones.length, text.one))}
        columns={columns(shown.value?.schematic === true)}
        rows={zones}
        keyOf={(zone) => zone.id}
        sort={view.value.sort}
        usual="-population"
        onSort={(sort) => go({ sort }, 'replace')}
        most={view.value.rows}
      />
      <More of={zones.length} />
    </>
  );
}

function columns(schematic: boolean): Column<GapZone>[] {
  const text = words.value;
  return [
    { name: 'nom', title: text.zone, value: nameOf, cell: (zone) => <Zone of={zone} /> },
    { name: 'communes', title: text.communes, value: (zone) => zone.communes, cell: (zone) => count(zone.communes), numeric: true },
    { name: 'population', title: text.population, value: (zone) => zone.population, cell: peopleOf, numeric: true },
    {
      name: 'surface',
      title: schematic ? text.schematic : text.surface,
      value: (zone) => zone.surface,
      cell: (zone) => (zone.surface === null ? '–' : hectares(zone.surface)),
      numeric: true,
      class: 'only-wide',
    },
  ];
}

// Where communes are missing from the sum, the cell says how many.
function peopleOf(zone: GapZone) {
  const { known, unknown } = inhabitants(zone.largest);
  return unknown === 0 ? (
    count(known)
  ) : (
    <>
      {unknown === zone.communes ? '–' : count(known)}
      <span class="hint">{words.value.unknown(plural(unknown, words.value.commune))}</span>
    </>
  );
}

/** A zone has no name: it is called after its largest commune. */
const nameOf = (zone: GapZone): string => words.value.named(zone.largest[0]?.nom ?? zone.id, zone.communes - 1);

function Zone({ of }: { of: GapZone }) {
  const text = words.value;
  const name = nameOf(of);
  return (
    <>
      <strong>{name}</strong>
      <span class="hint">{`${placeQuery.value.departement === undefined ? `${of.nom}, ` : ''}zone ${of.id}`}</span>
      <Neighbours of={of.neighbours} most={3} />
      <span class="row tight">
        <Clickable label={text.showWhat(name)} onClick={() => show(of.box)}>
          {text.show}
        </Clickable>
        <Clickable label={text.openWhat(name)} onClick={() => go({ list: 'communes', zone: of.id })}>
          {text.open}
        </Clickable>
      </span>
    </>
  );
}
