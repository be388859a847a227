import type { Commune, Membership } from '../service/answers';
import { address } from '../service/http';
import { resource } from '../state/answers/resource';
import { nameOf } from '../state/data';
import { statesHoldOn } from '../state/holdsOn';
import { addOutline } from '../state/outlines';
import { date, firstKind, go, view } from '../state/view';
import { Clickable } from '../ui/Clickable';
import { StateLine } from '../ui/StateLine';
import { caveat } from '../words/caveats';
import { date as dated, hectares, plural } from '../words/format';
import { inForce } from '../words/inForce';
import { kinds } from '../words/kinds';
import { texts } from '../words/texts';

const words = texts({
  fr: {
    wait: 'Chargement…',
    inhabitants: 'habitant',
    noPopulation: 'population inconnue',
    schematic: ' (surface schématique)',
    none: 'Dans aucun CPTS ni CLS dont la composition est connue à cette date.',
    uncertain: 'En vigueur ou non ce jour-là : la date n’est pas assez précise. Non compté.',
    noEpci: 'Hors EPCI',
    fault: 'Cette commune n’a pas pu être lue.',
    on: (day: string) => `Le ${day}`,
  },
  en: {
    wait: 'Loading…',
    inhabitants: 'inhabitant',
    noPopulation: 'population unknown',
    schematic: ' (schematic surface)',
    none: 'In no CPTS or CLS of known composition on this date.',
    uncertain: 'In force on that day or not: the date is not exact enough. Not counted.',
    noEpci: 'In no EPCI',
    fault: 'This commune could not be read.',
    on: (day: string) => `On ${day}`,
  },
});

const commune = resource<Commune>(() => {
  const { card } = view.value;
  return card.startsWith('commune:') ? address(`communes/${card.slice('commune:'.length)}`, { date: date.value }) : null;
});

/** A commune in full: its figures, and the territories that it is in on the chosen day. */
export function CommuneCard() {
  const text = words.value;
  const answer = commune.value;
  const one = answer.state === 'ready' ? answer.value : null;
  if (one === null) {
    return <p class="wait">{answer.state === 'fault' ? text.fault : text.wait}</p>;
  }
  const population = one.population === null ? text.noPopulation : plural(one.population, text.inhabitants);
  return (
    <>
      <h3>{`${one.nom} (${one.code})`}</h3>
      <p>
        {one.epci === null || one.codeEpci === null ? (
          text.noEpci
        ) : (
          <Clickable onClick={() => go({ card: `epci:${one.codeEpci ?? ''}` })}>{one.epci}</Clickable>
        )}
      </p>
      <p>{`${population}${one.surface === null ? '' : `, ${hectares(one.surface)}${one.schematic ? text.schematic : ''}`}`}</p>
      <h4>{text.on(dated(date.value))}</h4>
      {/* Not while the states are those of another day. */}
      {statesHoldOn(date.value) ? <StateLine code={one.code} /> : null}
      {one.territories.length === 0 ? <p class="uncovered">{text.none}</p> : null}
      <ul>
        {one.territories.map((territory) => (
          <li key={territory.id}>
            <Clickable onClick={() => openTerritory(territory)}>{territory.nom}</Clickable>
            <span>{inForce(territory.from, territory.until)}</span>
            <span class={`basis ${territory.basis}`}>{kinds.value.basis[territory.basis]}</span>
            {territory.inForce === 'uncertain' ? <span class="doubt">{text.uncertain}</span> : null}
          </li>
        ))}
      </ul>
      <ul class="card-caveats">
        {one.caveats
          .filter((about) => about.code === 'unknown-composition' || about.code === 'unlisted-territories')
          .map((about) => (
            <li key={about.message}>{caveat(about, about.facts.kind ?? firstKind.value, nameOf)}</li>
          ))}
      </ul>
    </>
  );
}

function openTerritory({ id, kind }: Membership): void {
  addOutline(kind);
  go({ card: `territory:${id}` });
}
