import type { Provenance } from '../service/answers';
import { texts } from './texts';

const words = texts({
  fr: {
    year: (year: number | null) => (year === null ? 'd’année inconnue' : String(year)),
    line: (cog: number, population: string, boundaries: string, version: string) =>
      `Code officiel géographique ${cog}, population municipale ${population}, ${boundaries}. Version des données : ${version}.`,
    schematic: 'contours schématiques',
    boundaries: (year: string) => `contours ${year}`,
  },
  en: {
    year: (year: number | null) => (year === null ? 'of an unknown year' : String(year)),
    line: (cog: number, population: string, boundaries: string, version: string) =>
      `Official geographic code ${cog}, municipal population ${population}, ${boundaries}. Version of the data: ${version}.`,
    schematic: 'schematic outlines',
    boundaries: (year: string) => `outlines ${year}`,
  },
});

/** One sentence on where figures come from. */
export function provenanceLine(from: Provenance): string {
  const text = words.value;
  const boundaries = from.schematicBoundaries ? text.schematic : text.boundaries(text.year(from.boundaryYear));
  return text.line(from.cogYear, text.year(from.populationMunicipaleYear), boundaries, from.datasetVersion.slice(0, 12));
}
