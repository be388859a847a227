import type { Kind, Overview } from '../../service/answers';
import { address, getJson } from '../../service/http';
import { placeQuery } from '../../state/place';
import { date } from '../../state/view';
import { saveFile } from '../../ui/saveFile';
import { csvOf } from '../../words/csvOf';
import { fileName } from '../../words/fileNames';

const shares = ['communes', 'population', 'surface'] as const;

/** Downloads the percentages of the chosen départements with their numerators, one row for each, in the form of the service's tables. */
export async function saveFigures(kind: Kind): Promise<void> {
  const { departement, region } = placeQuery.value;
  const answer = await getJson<Overview>(address('departements', { kind, date: date.value, region }));
  const lines = answer.departements
    .filter((one) => departement === undefined || one.code === departement)
    .map((one) => [
      one.code,
      one.nom,
      kind,
      date.value,
      ...shares.flatMap((share) => [one[share].covered, one[share].total, one[share].percent]),
      String(one.surface.schematic),
      one.territories.map((territory) => territory.nom).join('; '),
      one.caveats.map((about) => about.code).join(' '),
    ]);
  const names = [
    'code',
    'nom',
    'kind',
    'date',
    ...shares.flatMap((share) => [`${share}Covered`, `${share}Total`, `${share}Percent`]),
    'schematic',
    'territories',
    'caveats',
  ];
  saveFile(fileName('csv', kind), 'text/csv', csvOf(names, lines));
}
