import type { Basis, Caveat, Declared, Kind, Provenance, Source, Valid } from './answers';

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const hundredths = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const tenths = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** No line may break before these signs. */
const bound = (sentence: string): string => sentence.replace(/ ([;:?!%])/g, '\u00a0$1');

export const kindNames: Record<Kind, string> = {
  CPTS: 'Communautés professionnelles territoriales de santé',
  CLS: 'Contrats locaux de santé',
};

export const basisNames: Record<Basis, string> = {
  stated: 'composition déclarée par une source',
  inferred: 'composition déduite, confirmée par aucune source',
  unknown: 'composition inconnue : non compté, non dessiné',
};

export const count = (value: number): string => whole.format(value);

/** "86,29 %". The service has rounded already: never up to 100, never down to 0. */
export const percent = (value: number | null): string => (value === null ? '–' : `${hundredths.format(value)}\u00a0%`);

export const hectares = (value: number): string => `${whole.format(value)}\u00a0ha`;

export const plural = (value: number, one: string, many = `${one}s`): string => `${count(value)}\u00a0${value < 2 ? one : many}`;

/** "2024-03-12", "2021-11", "2021" or "before 2022-07-22", as exact as the source, in words. */
export function date(text: string): string {
  if (text.startsWith('before ')) {
    return `avant le ${date(text.slice('before '.length))}`;
  }
  const [years = '', months, days] = text.split('-');
  if (months === undefined) {
    return years;
  }
  const at = new Date(Date.UTC(Number(years), Number(months) - 1, Number(days ?? 1)));
  return days === undefined ? `${month.format(at)} (jour non précisé)` : day.format(at).replace(/^1 /, '1er ');
}

export function inForce(from: string | null, until: string | null): string {
  const start = from === null ? 'début inconnu' : /^\d{4}-\d{2}-\d{2}$/.test(from) ? `depuis le ${date(from)}` : from.startsWith('before ') ? `depuis une date antérieure au ${date(from.slice('before '.length))}` : `depuis ${date(from)}`;
  return until === null ? start : `${start}, jusqu’au ${date(until)}`;
}

/** What must be read beside a figure. Codes that the page does not know keep the service's own sentence. */
export const caveat = (about: Caveat, kind: Kind, nameOf: (territory: string) => string): string => bound(sentence(about, kind, nameOf));

function sentence(about: Caveat, kind: Kind, nameOf: (territory: string) => string): string {
  const names = about.territories.map(nameOf).join(' ; ');
  const communes = about.communes ?? 0;
  switch (about.code) {
    case 'unknown-composition':
      return `La composition de ${plural(about.territories.length, kind, kind)} n’est pas connue. Rien n’en est compté : la couverture réelle peut être plus élevée. ${names}.`;
    case 'unlisted-territories':
      return `Tous les ${kind} ne sont peut-être pas connus : aucune source n’en donne la liste complète pour tout ce qui est affiché. Ceux qui ne sont pas connus ne sont pas comptés, et la couverture réelle peut être plus élevée.`;
    case 'after-last-source':
      return `Les sources sur les ${kind} sont antérieures à cette date : ce qui a commencé, fini ou changé depuis n’est pas connu.`;
    case 'unknown-population-year':
      return 'L’année des populations n’est pas connue.';
    case 'inferred-composition':
      return `La composition de ${plural(about.territories.length, `${kind} compté`, `${kind} comptés`)} est déduite des sources ; aucune ne la confirme. ${names}.`;
    case 'imprecise-date':
      return `Les dates de ${plural(about.territories.length, kind, kind)}, ou de communes qui en font partie, ne sont pas assez précises pour dire ce qui est en vigueur ce jour-là ; ce qui ne l’est peut-être pas n’est pas compté, et couvrirait ${plural(communes, 'commune')} de plus. ${names}.${range(about)}`;
    case 'schematic-geometry':
      return 'Les contours sont schématiques : surfaces et tracés ressemblent seulement aux vrais. Les communes et les populations n’en dépendent pas.';
    case 'vintage-harmonised':
      return 'Les contours et les codes des communes ne sont pas de la même année. Les contours des anciennes communes sont réunis comme elles ; le terrain d’une commune rétablie depuis peut être dans le contour de celle qu’elle a quittée, et les limites déplacées autrement sont restées telles quelles.';
    case 'unknown-boundary-year':
      return 'L’année des contours n’est pas connue. Les contours des anciennes communes sont réunis comme elles ; le terrain d’une commune rétablie depuis peut être dans le contour de celle qu’elle a quittée, et les limites déplacées autrement sont restées telles quelles.';
    case 'population-vintage':
      return 'Les populations n’ont pas été comptées pour les communes de la même année que les codes, ou on ne le sait pas : une commune fusionnée, scindée ou rétablie entre-temps peut avoir la population de son ancien territoire.';
    case 'missing-population':
      return `La population de ${plural(communes, 'commune')} n’est pas connue et n’entre pas dans les chiffres : la part réelle peut être plus élevée ou plus faible.`;
    case 'missing-geometry':
      return `Le contour de ${plural(communes, 'commune')} n’est pas connu et n’entre pas dans la surface : la part réelle peut être plus élevée ou plus faible.`;
    case 'left-out-polygons':
      return `${plural(communes, 'contour')} d’anciennes communes ou de codes inconnus ${communes < 2 ? 'n’a pu être attribué' : 'n’ont pu être attribués'} à aucune commune avec certitude et ${communes < 2 ? 'n’entre' : 'n’entrent'} pas dans les surfaces, trop faibles d’autant : la part réelle de la surface peut être plus élevée ou plus faible.`;
    default:
      return about.message;
  }
}

// "Entre 40,43 % et 63,59 % des communes, ..."
function range(about: Caveat): string {
  if (about.range == null) {
    return '';
  }
  const { lowest, highest } = about.range;
  const between = (low: number | null, high: number | null, of: string): string[] => (low === null || high === null ? [] : [`entre ${percent(low)} et ${percent(high)} ${of}`]);
  const shares = [
    ...between(lowest.communes.percent, highest.communes.percent, 'des communes'),
    ...between(lowest.population.percent, highest.population.percent, 'de la population'),
    ...between(lowest.surface.percent, highest.surface.percent, 'de la surface'),
  ];
  return shares.length === 0 ? '' : ` La part couverte est ${shares.join(', ')}.`;
}

/** "Inchangé du 30 novembre 2021 au 17 décembre 2023." */
export function unchanged({ validFrom, validUntil }: Valid): string {
  if (validFrom === null) {
    return validUntil === null ? 'Inchangé à toute date, pour ce qui est connu.' : `Inchangé jusqu’au ${date(validUntil)}.`;
  }
  return validUntil === null ? `Inchangé depuis le ${date(validFrom)}, pour ce qui est connu.` : `Inchangé du ${date(validFrom)} au ${date(validUntil)}.`;
}

/** What must be read on the map itself. */
export function mapNotes(caveats: readonly Caveat[], kind: Kind): string[] {
  const notes: Record<string, (about: Caveat) => string> = {
    'unknown-composition': (about) =>
      `${plural(about.territories.length, kind, kind)} de composition inconnue ${about.territories.length < 2 ? 'ne figure' : 'ne figurent'} pas sur la carte : une partie de ce qui est hachuré peut être couverte.`,
    'unlisted-territories': () => `Là où aucune source ne dit combien de ${kind} il y a, ce qui est hachuré peut être couvert.`,
    'imprecise-date': (about) =>
      `${plural(about.territories.length, kind, kind)} de date imprécise ${about.territories.length < 2 ? 'ne figure' : 'ne figurent'} pas sur la carte.`,
    'schematic-geometry': () => 'Contours schématiques : ils ne sont pas les limites officielles.',
  };
  return caveats.map((about) => notes[about.code]?.(about)).filter((note) => note !== undefined).map(bound);
}

/** What a source declared of the département, from its parts. */
export function declared(statement: Declared, kind: Kind, sources: readonly Source[]): string {
  const parts = [
    statement.whole ? 'département entièrement couvert' : null,
    statement.populationPercent === null ? null : `${tenths.format(statement.populationPercent)} % de la population couverte`,
    statement.territories === null ? null : plural(statement.territories, kind, kind),
  ].filter((part) => part !== null);
  const from = statement.sources
    .map((id) => sources.find((source) => source.id === id))
    .map((source) => (source === undefined ? null : `${source.publisher}, ${date(source.date)}`))
    .filter((part) => part !== null);
  return bound(`${date(statement.at)} : ${parts.join(', ')}${from.length === 0 ? '' : ` (${from.join(' ; ')})`}`);
}

export function provenance(from: Provenance): string {
  const population = from.populationMunicipaleYear === null ? 'population municipale d’année inconnue' : `population municipale ${from.populationMunicipaleYear}`;
  const boundaries = from.schematicBoundaries ? 'contours schématiques' : `contours ${from.boundaryYear ?? 'd’année inconnue'}`;
  return `Code officiel géographique ${from.cogYear}, ${population}, ${boundaries}. Version des données : ${from.datasetVersion.slice(0, 12)}.`;
}
