import { realStateOf, type State } from '../state/communeStates';
import { departementName, nameOf } from '../state/data';
import { show } from '../state/focus';
import { statesHoldOn } from '../state/holdsOn';
import { date, go, kind } from '../state/view';
import { Clickable } from '../ui/Clickable';
import { RealOnly } from '../ui/RealOnly';
import { Swatch } from '../ui/Swatch';
import { date as dated, plural } from '../words/format';
import { listed } from '../words/lists';
import { stateNames } from '../words/stateNames';
import { texts } from '../words/texts';
import { type Epci, epci } from './epci';
import { ListOfCommunes } from './ListOfCommunes';

const words = texts({
  fr: {
    wait: 'Chargement…',
    fault: 'Cet EPCI n’a pas pu être lu.',
    none: (code: string) => `Aucun EPCI n’a le code ${code}.`,
    type: (departements: string) => `EPCI, ${departements}`,
    commune: 'commune',
    inhabitants: 'habitant',
    unknown: (communes: string) => ` et ${communes} de population inconnue`,
    states: (day: string) => `Ses communes le ${day}`,
    territories: (kind: string) => `${kind} dont elles font partie`,
    no: 'Aucun dont la composition est connue.',
    show: 'Montrer sur la carte',
    members: 'Communes',
  },
  en: {
    wait: 'Loading…',
    fault: 'This EPCI could not be read.',
    none: (code: string) => `There is no EPCI of the code ${code}.`,
    type: (departements: string) => `EPCI, ${departements}`,
    commune: 'commune',
    inhabitants: 'inhabitant',
    unknown: (communes: string) => ` and ${communes} of unknown population`,
    states: (day: string) => `Its communes on ${day}`,
    territories: (kind: string) => `${kind} that they are in`,
    no: 'None of known composition.',
    show: 'Show on the map',
    members: 'Communes',
  },
});

/** An EPCI: its communes by state, and the territories of its communes. */
export function EpciCard({ code }: { code: string }) {
  const text = words.value;
  const { state, value } = epci.value;
  if (value === null) {
    return <p class="wait">{state === 'fault' ? text.fault : state === 'ready' ? text.none(code) : text.wait}</p>;
  }
  const known = value.communes.flatMap((one) => one.population ?? []);
  const unknown = value.communes.length - known.length;
  return (
    <>
      <h3>{value.nom}</h3>
      <p>{text.type(listed(value.departements.map(departementName)))}</p>
      <p>
        {`${plural(value.communes.length, text.commune)}, ${plural(
          known.reduce((sum, one) => sum + one, 0),
          text.inhabitants,
        )}${unknown === 0 ? '' : text.unknown(plural(unknown, text.commune))}`}
      </p>
      <p class="row actions">
        <button type="button" onClick={() => show(value.box, `epci:${code}`)}>
          {text.show}
        </button>
      </p>
      <States of={value} />
      <h4>{text.territories(kind.value === 'both' ? 'CPTS, CLS' : kind.value)}</h4>
      <Territories of={value} />
      <h4>{text.members}</h4>
      <ListOfCommunes of={value.communes} name="members" />
    </>
  );
}

function States({ of }: { of: Epci }) {
  const find = statesHoldOn(date.value) ? realStateOf.value : null;
  const counts = new Map<State, number>();
  for (const { code } of of.communes) {
    const state = find?.(code);
    if (state !== undefined) {
      counts.set(state, (counts.get(state) ?? 0) + 1);
    }
  }
  const names = stateNames();
  return (
    <>
      <h4>{words.value.states(dated(date.value))}</h4>
      <RealOnly />
      {find === null ? <p class="wait">{words.value.wait}</p> : null}
      <ul class="states">
        {[...counts].map(([state, count]) => (
          <li key={state} data-state={state}>
            <Swatch of={state} />
            {`${names[state]} : ${plural(count, words.value.commune)}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function Territories({ of }: { of: Epci }) {
  return of.territories.length === 0 ? (
    <p>{words.value.no}</p>
  ) : (
    <ul>
      {of.territories.map(({ id, communes }) => (
        <li key={id} data-territory={id}>
          <Clickable onClick={() => go({ card: `territory:${id}` })}>{nameOf(id)}</Clickable>
          <span>{plural(communes, words.value.commune)}</span>
        </li>
      ))}
    </ul>
  );
}
