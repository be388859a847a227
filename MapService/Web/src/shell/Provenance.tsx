import { coverage, overview, placePath } from '../state/data';
import { address } from '../service/http';
import { date, firstKind } from '../state/view';
import type { Provenance as From } from '../service/answers';
import { date as dated } from '../words/format';
import { colon } from '../words/lists';
import { texts } from '../words/texts';

const words = texts({
  fr: {
    title: 'Sources',
    year: (year: number | null) => (year === null ? 'd’année inconnue' : String(year)),
    line: (cog: number, population: string, boundaries: string, version: string) => `Code officiel géographique ${cog}, population municipale ${population}, ${boundaries}. Version des données : ${version}.`,
    schematic: 'contours schématiques',
    boundaries: (year: string) => `contours ${year}`,
    api: 'Interface HTTP',
    json: 'Ces chiffres en JSON',
  },
  en: {
    title: 'Sources',
    year: (year: number | null) => (year === null ? 'of an unknown year' : String(year)),
    line: (cog: number, population: string, boundaries: string, version: string) => `Official geographic code ${cog}, municipal population ${population}, ${boundaries}. Version of the data: ${version}.`,
    schematic: 'schematic outlines',
    boundaries: (year: string) => `outlines ${year}`,
    api: 'HTTP interface',
    json: 'These figures as JSON',
  },
});

/** One sentence on where figures come from. */
export function provenanceLine(from: From): string {
  const text = words.value;
  const boundaries = from.schematicBoundaries ? text.schematic : text.boundaries(text.year(from.boundaryYear));
  return text.line(from.cogYear, text.year(from.populationMunicipaleYear), boundaries, from.datasetVersion.slice(0, 12));
}

/** Where the figures come from, and where the same figures are for programs. */
export function Provenance() {
  const text = words.value;
  // With the figures that it is of, so that it does not jump when they come.
  const from = (placePath.value === null ? overview.value.value : coverage.value.value)?.provenance;
  const json = address(placePath.value === null ? 'departements' : `${placePath.value}/coverage`, { kind: firstKind.value, date: date.value });
  return (
    <footer class="provenance">
      {from === undefined ? null : (
        <>
          <h2>{text.title}</h2>
          <p>{provenanceLine(from)}</p>
          <p lang="en">{`${from.attributeSource}. ${from.boundarySource}.`}</p>
          <ul>
            {from.sources.map((source) => (
              <li key={source.id}>{`${source.id}${colon()}${source.publisher}, ${dated(source.date)}`}</li>
            ))}
          </ul>
          <p>
            <a href="./api">{text.api}</a> · <a href={json}>{text.json}</a>
          </p>
        </>
      )}
    </footer>
  );
}
