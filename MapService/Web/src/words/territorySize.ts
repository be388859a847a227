import type { TerritoryInside } from '../service/answers';
import { plural } from './format';
import { texts } from './texts';

const words = texts({
  fr: { inhabitant: 'habitant', noPopulation: 'population inconnue' },
  en: { inhabitant: 'inhabitant', noPopulation: 'population unknown' },
});

/** "40 communes, 44 969 habitants", or "" where the composition is unknown. */
export function sizeOf({ communes, population }: TerritoryInside): string {
  const text = words.value;
  return communes === null
    ? ''
    : `${plural(communes, 'commune')}, ${population === null ? text.noPopulation : plural(population, text.inhabitant)}`;
}
