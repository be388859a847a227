import { mapHandle } from '../../map/handle';
import type { Moves as Answer, Box, Move } from '../../service/answers';
import { address } from '../../service/http';
import { resource } from '../../state/answers/resource';
import { nameOf } from '../../state/data';
import { show } from '../../state/focus';
import { placeQuery } from '../../state/place';
import { knownEpcis, knownRows } from '../../state/scenario/communes';
import { add } from '../../state/scenario/scenario';
import { date, go, kind, panel, view } from '../../state/view';
import { Caveats } from '../../ui/Caveats';
import { Foldable, isOpen } from '../../ui/Foldable';
import { count, percent, plural } from '../../words/format';
import { texts } from '../../words/texts';

const words = texts({
  fr: {
    title: 'Meilleures suites',
    hint:
      'Quelles communes non couvertes, rejoignant un territoire voisin, couvriraient ' +
      'le plus d’habitants : à partir de ce qui est, sans l’essai en cours.',
    unit: 'Qui rejoint',
    units: { commune: 'une commune', epci: 'un EPCI', zone: 'une zone entière' },
    mode: 'Comparer',
    modes: { each: 'chacune pour elle-même', sequence: 'l’une après l’autre' },
    wait: 'Calcul…',
    fault: 'Cette liste n’a pas pu être lue.',
    none: 'Aucune commune non couverte ne touche un territoire compté ce jour-là.',
    joins: (who: string, territory: string) => `${who} rejoint ${territory}`,
    zone: (communes: string) => `La zone de ${communes}`,
    epci: (nom: string, communes: string) => `${nom} (${communes})`,
    closes: (inhabitants: string, border: string) => `${inhabitants} de plus, ${border} de frontière commune`,
    schematic: ' (schématique)',
    after: (nom: string, before: string, after: string) => `${nom} : ${before} → ${after} de la population`,
    notReached: (communes: string) => `Sans ${communes} que ce territoire ne touche pas.`,
    maybe: (names: string) => `Peut-être déjà couvertes par ${names}.`,
    others: (names: string) => `Autres territoires possibles : ${names}.`,
    show: 'Montrer',
    add: 'Ajouter à l’essai',
    addUpTo: (rank: number) => (rank === 1 ? 'Ajouter à l’essai' : `Ajouter les ${rank} premières à l’essai`),
    inhabitant: 'habitant',
    noPopulation: 'un nombre inconnu d’habitants',
    unreachable: (communes: string, inhabitants: string) => `${communes} (${inhabitants}) sans territoire voisin : aucune suite ne les a.`,
  },
  en: {
    title: 'Best next moves',
    hint:
      'Which uncovered communes, joining a neighbouring territory, would cover ' +
      'the most inhabitants: from what is, without the present trial.',
    unit: 'What joins',
    units: { commune: 'a commune', epci: 'an EPCI', zone: 'a whole zone' },
    mode: 'Compare',
    modes: { each: 'each by itself', sequence: 'one after the other' },
    wait: 'Working it out…',
    fault: 'This list could not be read.',
    none: 'No uncovered commune borders on a territory that is counted on that day.',
    joins: (who: string, territory: string) => `${who} joins ${territory}`,
    zone: (communes: string) => `The zone of ${communes}`,
    epci: (nom: string, communes: string) => `${nom} (${communes})`,
    closes: (inhabitants: string, border: string) => `${inhabitants} more, ${border} of shared border`,
    schematic: ' (schematic)',
    after: (nom: string, before: string, after: string) => `${nom}: ${before} → ${after} of the population`,
    notReached: (communes: string) => `Without ${communes} that this territory does not reach.`,
    maybe: (names: string) => `Perhaps covered already by ${names}.`,
    others: (names: string) => `Other territories that could: ${names}.`,
    show: 'Show',
    add: 'Add to the trial',
    addUpTo: (rank: number) => (rank === 1 ? 'Add to the trial' : `Add the first ${rank} to the trial`),
    inhabitant: 'inhabitant',
    noPopulation: 'an unknown number of inhabitants',
    unreachable: (communes: string, inhabitants: string) =>
      `${communes} (${inhabitants}) without a neighbouring territory: no move has them.`,
  },
});

const name = 'moves';

const moves = resource<Answer>(() =>
  !isOpen(name) || panel.value !== 'scenario' || kind.value === 'both'
    ? null
    : address('scenarios/moves', {
        kind: kind.value,
        date: date.value,
        ...placeQuery.value,
        unit: view.value.unit,
        mode: view.value.mode,
        limit: '10',
      }),
);

/** The moves that would cover the most inhabitants, as the service computes them. */
export function Moves() {
  const text = words.value;
  return (
    <Foldable class="block moves" id={name} name={name} title={<h3>{text.title}</h3>}>
      {isOpen(name) ? <List /> : null}
    </Foldable>
  );
}

function List() {
  const text = words.value;
  const { value, state } = moves.value;
  return (
    <div class="block-body" aria-busy={state === 'loading'}>
      <p class="hint">{text.hint}</p>
      <div class="row">
        <Choice
          label={text.unit}
          id="move-unit"
          value={view.value.unit}
          options={text.units}
          onChoose={(one) => go({ unit: one }, 'replace')}
        />
        <Choice
          label={text.mode}
          id="move-mode"
          value={view.value.mode}
          options={text.modes}
          onChoose={(one) => go({ mode: one }, 'replace')}
        />
      </div>
      {value === null || state === 'fault' ? (
        <p class="wait">{state === 'fault' ? text.fault : text.wait}</p>
      ) : (
        <>
          {value.moves.length === 0 ? <p>{text.none}</p> : null}
          <ol class="moves-list">
            {value.moves.map((move) => (
              <One key={move.rank} move={move} of={value} isReady={state === 'ready'} />
            ))}
          </ol>
          {value.withoutTerritory.communes === 0 ? null : (
            <p>{text.unreachable(plural(value.withoutTerritory.communes, 'commune'), inhabitants(value.withoutTerritory.population))}</p>
          )}
          <Caveats of={value.caveats} kind={value.kind} />
        </>
      )}
    </div>
  );
}

function Choice<Value extends string>({
  label,
  id,
  value,
  options,
  onChoose,
}: {
  label: string;
  id: string;
  value: Value;
  options: Record<Value, string>;
  onChoose: (value: Value) => void;
}) {
  return (
    <label class="field">
      <span>{label}</span>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value as Value)}>
        {(Object.keys(options) as Value[]).map((one) => (
          <option key={one} value={one}>
            {options[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

// While another list is being loaded, this one is old: it can be read, but its moves cannot be added.
function One({ move, of, isReady }: { move: Move; of: Answer; isReady: boolean }) {
  const text = words.value;
  const upTo = of.mode === 'sequence' ? of.moves.filter(({ rank }) => rank <= move.rank) : [move];
  return (
    <li data-move={move.rank}>
      <strong>{text.joins(who(move), move.territory.nom)}</strong>
      <span>
        {text.closes(inhabitants(move.closes.population), kilometres(move.sharedBorderMetres) + (move.schematic ? text.schematic : ''))}
      </span>
      {move.departements.map(({ departement, before, after }) => (
        <span key={departement.code}>
          {text.after(departement.nom, percent(before.population.percent), percent(after.population.percent))}
        </span>
      ))}
      {move.notReached.length === 0 ? null : <span>{text.notReached(plural(move.notReached.length, 'commune'))}</span>}
      {move.mayBeCoveredBy.length === 0 ? null : (
        <span class="doubt">{text.maybe(move.mayBeCoveredBy.map(({ territory }) => nameOf(territory.id)).join(', '))}</span>
      )}
      {move.others.length === 0 ? null : (
        <span class="hint">{text.others(move.others.map(({ territory }) => territory.nom).join(', '))}</span>
      )}
      <span class="row">
        <button type="button" disabled={!isReady} onClick={() => showMove(move)}>
          {text.show}
        </button>
        <button
          type="button"
          disabled={!isReady}
          onClick={() =>
            add(
              upTo.map((one) => ({ action: 'add' as const, territory: one.territory.id, communes: one.communes.map(({ code }) => code) })),
            )
          }
        >
          {of.mode === 'sequence' ? text.addUpTo(move.rank) : text.add}
        </button>
      </span>
    </li>
  );
}

const inhabitants = (population: number | null): string =>
  population === null ? words.value.noPopulation : plural(population, words.value.inhabitant);

function who({ epci, zone, communes }: Move): string {
  const text = words.value;
  const size = plural(communes.length, 'commune');
  if (epci !== null) {
    return text.epci(epci.nom || (knownEpcis.value.get(epci.code) ?? epci.code), size);
  }
  return zone === null || communes.length === 1
    ? (communes[0]?.nom ?? '')
    : text.zone(`${communes.length === 0 ? '' : largest(communes)} (${size})`);
}

const largest = (communes: readonly { code: string; nom: string }[]): string =>
  communes.reduce((a, b) => ((knownRows.value.get(b.code)?.population ?? 0) > (knownRows.value.get(a.code)?.population ?? 0) ? b : a)).nom;

const kilometres = (metres: number): string => (metres < 1000 ? `${count(metres)}\u00a0m` : `${count(Math.round(metres / 1000))}\u00a0km`);

function showMove({ communes }: Move): void {
  const centres = communes.map(({ code }) => knownRows.value.get(code)?.centre ?? null).filter((centre) => centre !== null);
  const longitudes = centres.map(([longitude]) => longitude);
  const latitudes = centres.map(([, latitude]) => latitude);
  const box: Box | null =
    centres.length === 0 ? null : [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
  show(box);
  mapHandle.value?.communes.mark(
    'read',
    communes.map(({ code }) => code),
  );
}
