import { ready } from '../../state/answers/resource';
import { coverage, otherCoverage, overview, placeName, placePath } from '../../state/data';
import { date, kind } from '../../state/view';
import { date as dated, percent } from '../../words/format';
import { texts } from '../../words/texts';

const words = texts({
  fr: {
    everywhere: 'Tous les départements',
    figures: (where: string, communes: string, population: string) =>
      `${where} : ${communes} des communes, ${population} de la population.`,
  },
  en: {
    everywhere: 'All départements',
    figures: (where: string, communes: string, population: string) =>
      `${where}: ${communes} of the communes, ${population} of the population.`,
  },
});

/** Tells screen readers the new figures when they change. */
export function Status() {
  const shown = placePath.value === null ? ready(overview.value)?.total : ready(coverage.value);
  const other = kind.value === 'both' ? ready(otherCoverage.value) : null;
  const where = placePath.value === null ? words.value.everywhere : placeName.value;
  return (
    <p id="status" class="only-read" role="status">
      {shown == null
        ? ''
        : `${dated(date.value)}, ${kind.value === 'both' ? 'CPTS' : kind.value}, ` +
          `${words.value.figures(where, percent(shown.communes.percent), percent(shown.population.percent))}`}
      {other === null ? '' : ` CLS, ${words.value.figures(where, percent(other.communes.percent), percent(other.population.percent))}`}
    </p>
  );
}
