import type { Territory } from '../service/answers';
import { count, hectares } from '../words/format';
import { texts } from '../words/texts';

const words = texts({
  fr: {
    caption: 'Par département',
    departement: 'Département',
    communes: 'Communes',
    population: 'Habitants',
    surface: 'Surface',
    schematic: 'Surface schématique',
  },
  en: {
    caption: 'By département',
    departement: 'Département',
    communes: 'Communes',
    population: 'Inhabitants',
    surface: 'Surface',
    schematic: 'Schematic surface',
  },
});

/** What a territory has in each département. */
export function Parts({ of: { byDepartement, territory } }: { of: Territory }) {
  const text = words.value;
  return byDepartement.length === 0 ? null : (
    <table class="parts">
      <caption>{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.departement}</th>
          <th scope="col" class="number">
            {text.communes}
          </th>
          <th scope="col" class="number">
            {text.population}
          </th>
          <th scope="col" class="number only-wide">
            {territory.schematic ? text.schematic : text.surface}
          </th>
        </tr>
      </thead>
      <tbody>
        {byDepartement.map((one) => (
          <tr key={one.code}>
            <th scope="row">{`${one.nom} (${one.code})`}</th>
            <td class="number">{count(one.communes)}</td>
            <td class="number">{one.population === null ? '–' : count(one.population)}</td>
            <td class="number only-wide">{one.surface === null ? '–' : hectares(one.surface)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
