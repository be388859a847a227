import type { Place } from '../map/coverageMap';
import type { Basis } from '../service/answers';
import { StateLine } from '../ui/StateLine';
import { hectares, plural } from '../words/format';
import { kinds } from '../words/kinds';
import { texts } from '../words/texts';
import './card.css';

const words = texts({
  fr: {
    inhabitants: 'habitant',
    noPopulation: 'population inconnue',
    schematic: ' (surface schématique)',
    label: 'Commune sous le pointeur',
  },
  en: {
    inhabitants: 'inhabitant',
    noPopulation: 'population unknown',
    schematic: ' (schematic surface)',
    label: 'Commune under the pointer',
  },
});

/** The commune under the pointer, with what the tiles on the map have of it. */
export function HoverCard({ place }: { place: Place | null }) {
  const text = words.value;
  if (place === null) {
    return null;
  }
  const { commune, epci, territories } = place;
  const code = String(commune.code);
  const population = typeof commune.population === 'number' ? plural(commune.population, text.inhabitants) : text.noPopulation;
  const surface =
    typeof commune.surface === 'number' ? `, ${hectares(commune.surface)}${commune.schematic === true ? text.schematic : ''}` : '';
  return (
    <section class="card hover" aria-label={text.label}>
      {/* Names come with the tiles of zoom 6 and deeper. */}
      <h3>{typeof commune.nom === 'string' ? `${commune.nom} (${code})` : code}</h3>
      {epci === null ? null : <p>{String(epci.nom)}</p>}
      <p>{`${population}${surface}`}</p>
      <StateLine code={code} />
      <ul>
        {territories.map((territory) => (
          <li key={String(territory.id)}>
            <strong>{String(territory.nom)}</strong>
            <span class={`basis ${String(territory.basis)}`}>{kinds.value.basis[territory.basis as Basis] ?? ''}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
