import { useEffect, useRef } from 'preact/hooks';
import type { Basis, Caveat, Kind, Valid } from '../service/answers';
import { address } from '../service/http';
import { nameOf } from '../state/data';
import { statesHoldOn } from '../state/holdsOn';
import { addOutline } from './cards/territory';
import { keyboard } from '../state/keyboard';
import { resource } from '../state/resource';
import { date, firstKind, go, view } from '../state/view';
import { caveat } from '../words/caveats';
import { Clickable } from '../ui/Clickable';
import { StateLine } from '../ui/StateLine';
import { date as dated, hectares, plural } from '../words/format';
import { inForce } from '../words/inForce';
import { kinds } from '../words/kinds';
import { texts } from '../words/texts';
import { EpciCard } from './cards/EpciCard';
import { TerritoryCard } from './TerritoryCard';

interface Membership {
  id: string;
  nom: string;
  kind: Kind;
  basis: Basis;
  from: string | null;
  until: string | null;
  inForce: 'yes' | 'uncertain';
}

interface Commune extends Valid {
  code: string;
  nom: string;
  codeDepartement: string;
  codeEpci: string | null;
  epci: string | null;
  population: number | null;
  surface: number | null;
  schematic: boolean;
  territories: Membership[];
  caveats: Caveat[];
}

const words = texts({
  fr: {
    label: 'Ce qui a été choisi',
    close: 'Fermer',
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
    label: 'What was chosen',
    close: 'Close',
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

/** What was chosen on the map or in a list: a commune or a territory, in full. */
export function ChosenCard() {
  const text = words.value;
  const { card } = view.value;
  const [type, ...rest] = card.split(':');
  const section = useRef<HTMLElement>(null);
  useEffect(() => comeAndGo(section.current), []);
  // What was pressed in a card is gone with it: the keyboard stays in the next one.
  useEffect(() => {
    if (document.activeElement === document.body && keyboard.peek()) {
      section.current?.focus({ preventScroll: true });
    }
  }, [card]);
  return (
    <section ref={section} tabIndex={-1} class="card chosen" aria-label={text.label}>
      <button type="button" class="close" aria-label={text.close} onClick={() => go({ card: '' })}>
        ×
      </button>
      {type === 'territory' ? <TerritoryCard id={rest.join(':')} /> : type === 'epci' ? <EpciCard code={rest.join(':')} /> : <CommuneCard />}
    </section>
  );
}

// Opened by a key, the card takes the focus; Escape closes it from anywhere but a field, and the focus goes back to what opened it.
function comeAndGo(card: HTMLElement | null): () => void {
  const opener = document.activeElement;
  if (keyboard.peek()) {
    card?.focus({ preventScroll: true });
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !(event.target instanceof Element && event.target.matches('input, select, textarea'))) {
      go({ card: '' });
    }
  };
  addEventListener('keydown', leave);
  return () => {
    removeEventListener('keydown', leave);
    if (keyboard.peek()) {
      const back = opener instanceof HTMLElement && opener !== document.body && opener.isConnected ? opener : document.getElementById('panel');
      back?.focus({ preventScroll: true });
    }
  };
}

function CommuneCard() {
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
      <p>{one.epci === null || one.codeEpci === null ? text.noEpci : <Clickable onClick={() => go({ card: `epci:${one.codeEpci ?? ''}` })}>{one.epci}</Clickable>}</p>
      <p>{`${population}${one.surface === null ? '' : `, ${hectares(one.surface)}${one.schematic ? text.schematic : ''}`}`}</p>
      <h4>{text.on(dated(date.value))}</h4>
      {/* States of another day are not this commune's on this one. */}
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
