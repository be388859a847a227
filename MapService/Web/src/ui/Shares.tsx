import type { Figures, Share } from '../service/answers';
import { count, hectares, percent, plural } from '../words/format';
import { texts } from '../words/texts';
import './shares.css';

const words = texts({
  fr: {
    communes: 'Communes',
    population: (year: number | null) => (year === null ? 'Population' : `Population municipale ${year}`),
    surface: 'Surface',
    schematic: 'Surface schématique',
    of: (covered: string, total: string) => `${covered} sur ${total}`,
    inhabitants: 'habitant',
  },
  en: {
    communes: 'Communes',
    population: (year: number | null) => (year === null ? 'Population' : `Municipal population ${year}`),
    surface: 'Surface',
    schematic: 'Schematic surface',
    of: (covered: string, total: string) => `${covered} of ${total}`,
    inhabitants: 'inhabitant',
  },
});

/** Three percentages with what they are made of. */
export function Shares({ figures, year }: { figures: Figures; year: number | null }) {
  const text = words.value;
  const { communes, population, surface } = figures;
  return (
    <dl class="shares">
      <One name="communes" title={text.communes} of={communes} parts={text.of(count(communes.covered), count(communes.total))} />
      <One
        name="population"
        title={text.population(year)}
        of={population}
        parts={text.of(count(population.covered), plural(population.total, text.inhabitants))}
      />
      <One
        name="surface"
        title={surface.schematic ? text.schematic : text.surface}
        of={surface}
        parts={text.of(hectares(surface.covered), hectares(surface.total))}
      />
    </dl>
  );
}

function One({ name, title, of, parts }: { name: string; title: string; of: Share; parts: string }) {
  return (
    <div data-share={name}>
      <dt>{title}</dt>
      <dd>
        <strong>{percent(of.percent)}</strong>
        <span>{parts}</span>
        <meter min="0" max="100" value={of.percent ?? 0} aria-hidden="true" />
      </dd>
    </div>
  );
}
