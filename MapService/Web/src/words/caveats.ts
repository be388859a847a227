import type { Caveat, Kind, Valid } from '../service/answers';
import { language } from '../state/view';
import { date, percent, plural } from './format';
import { bound, texts } from './texts';

/** The name of a territory, by its id. */
export type NameOf = (territory: string) => string;

/** What must be read beside a figure. In English, and for codes that the page does not know, the service's own sentence. */
export const caveat = (about: Caveat, kind: Kind, nameOf: NameOf): string => (language.value === 'en' ? about.message : bound(sentence(about, kind, nameOf)));

function sentence(about: Caveat, kind: Kind, nameOf: NameOf): string {
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
  const french = language.value === 'fr';
  if (validFrom === null && validUntil === null) {
    return french ? 'Inchangé à toute date, pour ce qui est connu.' : 'The same on any date, as far as is known.';
  }
  if (validFrom === null) {
    return french ? `Inchangé jusqu’au ${date(validUntil ?? '')}.` : `Unchanged until ${date(validUntil ?? '')}.`;
  }
  if (validUntil === null) {
    return french ? `Inchangé depuis le ${date(validFrom)}, pour ce qui est connu.` : `Unchanged since ${date(validFrom)}, as far as is known.`;
  }
  return french ? `Inchangé du ${date(validFrom)} au ${date(validUntil)}.` : `Unchanged from ${date(validFrom)} to ${date(validUntil)}.`;
}

/** What must be read on the map itself. */
export function mapNotes(caveats: readonly Caveat[]): string[] {
  const codes = new Set(caveats.map((about) => about.code));
  return notes.value.filter(([code]) => codes.has(code)).map(([, note]) => bound(note));
}

const notes = texts<[code: string, note: string][]>({
  fr: [
    ['unlisted-territories', 'Là où aucune source ne dit combien de territoires il y a, ce qui est « non couvert » peut être couvert.'],
    ['schematic-geometry', 'Contours schématiques : ils ne sont pas les limites officielles.'],
  ],
  en: [
    ['unlisted-territories', 'Where no source says how many territories there are, what is “not covered” may be covered.'],
    ['schematic-geometry', 'Schematic outlines: these are not the official boundaries.'],
  ],
});
