import { mapHandle } from '../../map/handle';
import { ready } from '../../state/answers/resource';
import { epciNames } from '../../state/epciNames';
import { lassoing, select, selection, selectNothing } from '../../state/selection';
import { NotKept } from '../../ui/NotKept';
import { byName, count, plural } from '../../words/format';
import { texts } from '../../words/texts';
import { epcis, zones } from './asked';
import { CommuneList } from './CommuneList';
import { populationOf } from './population';

const words = texts({
  fr: {
    title: '1. Choisir des communes',
    click: 'Cliquez sur la carte : un clic prend une commune, un autre la rend.',
    lasso: 'Entourer sur la carte',
    lassoing: 'Tracez une boucle sur la carte… (annuler)',
    one: 'commune choisie',
    many: 'communes choisies',
    none: 'Aucune commune choisie.',
    inhabitant: 'habitant',
    noPopulation: 'population inconnue',
    awaited: 'population pas encore lue',
    unread: (communes: string) => ` (sans ${communes} de population pas encore lue)`,
    unknown: (communes: string) => ` (sans ${communes} de population inconnue)`,
    clear: 'Tout rendre',
    epci: 'Tout un EPCI du lieu choisi',
    zone: 'Toute une zone sans couverture',
    choose: 'Choisir…',
    take: 'Prendre',
    takeOf: (label: string) => `Prendre : ${label}`,
    zoneName: (largest: string, communes: string, people: string) => `${largest} et autour : ${communes}, ${people}`,
  },
  en: {
    title: '1. Choose communes',
    click: 'Click on the map: one click takes a commune, another gives it back.',
    lasso: 'Draw around on the map',
    lassoing: 'Draw a loop on the map… (cancel)',
    one: 'commune chosen',
    many: 'communes chosen',
    none: 'No commune chosen.',
    inhabitant: 'inhabitant',
    noPopulation: 'population unknown',
    awaited: 'population not read yet',
    unread: (communes: string) => ` (without ${communes} whose population is not read yet)`,
    unknown: (communes: string) => ` (without ${communes} of unknown population)`,
    clear: 'Give all back',
    epci: 'A whole EPCI of the chosen place',
    zone: 'A whole gap zone',
    choose: 'Choose…',
    take: 'Take',
    takeOf: (label: string) => `Take: ${label}`,
    zoneName: (largest: string, communes: string, people: string) => `${largest} and around: ${communes}, ${people}`,
  },
});

/** Chooses communes: on the map, with a lasso, from a list, by EPCI and by gap zone. */
export function Chooser() {
  const text = words.value;
  return (
    <section class="block" aria-labelledby="choose-title">
      <h3 id="choose-title">{text.title}</h3>
      {mapHandle.value === null ? null : (
        <>
          <p class="hint">{text.click}</p>
          <p>
            <button type="button" id="lasso" aria-pressed={lassoing.value} onClick={lasso}>
              {lassoing.value ? text.lassoing : text.lasso}
            </button>
          </p>
        </>
      )}
      <CommuneList />
      <EpciField />
      <ZoneField />
      <Chosen />
    </section>
  );
}

function lasso(): void {
  lassoing.value = !lassoing.value;
  if (lassoing.value) {
    document.getElementById('picture')?.scrollIntoView({ block: 'nearest' });
  }
}

/** How many communes and inhabitants are chosen. */
function Chosen() {
  const text = words.value;
  return (
    <div class="chosen-communes">
      <p role="status" id="chosen">
        {selection.value.size === 0
          ? text.none
          : `${plural(selection.value.size, text.one, text.many)}, ${inhabitantsOf([...selection.value])}`}
      </p>
      {selection.value.size === 0 ? null : (
        <button type="button" class="link" onClick={selectNothing}>
          {text.clear}
        </button>
      )}
      <NotKept />
    </div>
  );
}

// A population that is unknown, or not loaded yet, is never shown as 0.
function inhabitantsOf(codes: readonly string[]): string {
  const text = words.value;
  const { known, unknown, awaited } = populationOf(codes);
  if (unknown + awaited === codes.length) {
    return awaited > 0 ? text.awaited : text.noPopulation;
  }
  const without = [
    unknown === 0 ? '' : text.unknown(plural(unknown, 'commune')),
    awaited === 0 ? '' : text.unread(plural(awaited, 'commune')),
  ];
  return plural(known, text.inhabitant) + without.join('');
}

function EpciField() {
  const text = words.value;
  const all = [...epcis.value]
    .map(([code, members]) => ({ code, members, nom: epciNames.value.get(code) ?? code }))
    .sort((a, b) => byName(a.nom, b.nom));
  return (
    <Take
      label={text.epci}
      id="take-epci"
      options={all.map(({ code, nom, members }) => ({ value: code, label: `${nom} (${count(members.length)})` }))}
      onTake={(code) => select(epcis.value.get(code) ?? [])}
    />
  );
}

function ZoneField() {
  const text = words.value;
  const all = ready(zones.value)?.zones ?? [];
  const people = (population: number | null): string => (population === null ? text.noPopulation : plural(population, text.inhabitant));
  const options = all.map(({ id, largest, communes, population }) => ({
    value: id,
    label:
      communes === 1
        ? `${largest[0]?.nom ?? id} : ${people(population)}`
        : text.zoneName(largest[0]?.nom ?? id, plural(communes, 'commune'), people(population)),
  }));
  return (
    <Take
      label={text.zone}
      id="take-zone"
      options={options}
      onTake={(id) => select(all.find((zone) => zone.id === id)?.largest.map(({ code }) => code) ?? [])}
    />
  );
}

// A list from which each choice is added at once, and which then shows "choose" again. By keyboard, arrows change the value, so a button
// adds it.
function Take({
  label,
  id,
  options,
  onTake,
}: {
  label: string;
  id: string;
  options: { value: string; label: string }[];
  onTake: (value: string) => void;
}) {
  const take = (): void => {
    const list = document.getElementById(id);
    if (list instanceof HTMLSelectElement && list.value !== '') {
      onTake(list.value);
      list.value = '';
    }
  };
  return options.length === 0 ? null : (
    <div class="field">
      <label for={id}>{label}</label>
      <span class="row">
        <select id={id}>
          <option value="">{words.value.choose}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <button type="button" class="take" aria-label={words.value.takeOf(label)} onClick={take}>
          {words.value.take}
        </button>
      </span>
    </div>
  );
}
