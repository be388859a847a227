import type { Caveat, CaveatFacts, Kind, Valid } from '../service/answers';
import { departementName } from '../state/data';
import { language } from '../state/view';
import { count, date, exactHectares, percent, plural } from './format';
import { bound, texts } from './texts';

/** The name of a territory, by its id. */
export type NameOf = (territory: string) => string;

/** A caveat as a sentence. In English, and for codes that the page does not know, it is the service's own. */
export const caveat = (about: Caveat, kind: Kind, nameOf: NameOf): string =>
  language.value === 'en' ? about.message : bound(sentence(about, about.facts.kind ?? kind, nameOf));

function sentence(about: Caveat, kind: Kind, nameOf: NameOf): string {
  const names = about.territories.map(nameOf).join(' ; ');
  const communes = about.communes ?? 0;
  const { facts } = about;
  switch (about.code) {
    case 'unknown-composition':
      return (
        `La composition de ${plural(about.territories.length, kind, kind)} qui ` +
        `${about.territories.length < 2 ? 'peut' : 'peuvent'} changer ces chiffres n’est pas connue. Ce qui n’en ` +
        'est pas connu n’est pas compté : la couverture réelle peut être plus élevée. ' +
        `${names}.${perhaps(facts.uncertain ?? [], nameOf)}`
      );
    case 'unlisted-territories':
      return (
        `Tous les ${kind} ne sont peut-être pas connus : aucune source n’en donne la liste complète ` +
        `pour ${listed(facts.departements ?? [], place)}. Ceux qui ne sont pas connus ne sont pas ` +
        `comptés, et la couverture réelle peut être plus élevée.${declared(facts)}`
      );
    case 'after-last-source':
      return (
        `Les dernières sources sur les ${kind} sont antérieures à cette date : ce qui a commencé, fini ou changé depuis n’est ` +
        `pas connu. ${listed(facts.lastSources ?? [], (last) => `${place(last.departement)}, ${date(last.date)}`)}.`
      );
    case 'unknown-population-year':
      return 'L’année des populations n’est pas connue.';
    case 'inferred-composition':
      return (
        'La composition de ' +
        `${plural(about.territories.length, `${kind} compté`, `${kind} comptés`)} est ` +
        `déduite des sources ; aucune ne la confirme. ${names}.`
      );
    case 'imprecise-date':
      return `${imprecise(about, kind)} ${names}.${range(about)}`;
    case 'schematic-geometry':
      return (
        'Les contours sont schématiques : surfaces, longueurs de frontière et tracés ' +
        'ressemblent seulement aux vrais. Les communes et les populations n’en dépendent pas.'
      );
    case 'vintage-harmonised':
      return `Les contours sont ceux de ${facts.year} et les codes des communes ceux de ${facts.cogYear}. ${harmonised(facts.merged ?? 0)}`;
    case 'unknown-boundary-year':
      return (
        'L’année des contours n’est pas connue, et les codes des communes sont ' +
        `ceux de ${facts.cogYear}. ${harmonised(facts.merged ?? 0)}`
      );
    case 'population-vintage':
      return `${
        facts.year === undefined
          ? 'On ne sait pas si les populations ont été comptées pour les communes de ' +
            `${facts.cogYear}, dont elles ont les codes : une commune fusionnée, scindée ou ` +
            'rétablie'
          : `Les populations ont été comptées pour les communes de ${facts.year} et les codes sont ` +
            `ceux de ${facts.cogYear} : une commune fusionnée, scindée ou rétablie entre-temps`
      } peut avoir la population de son ancien territoire, et les parts de la population s’en ressentent.`;
    case 'missing-population':
      return (
        `La population de ${plural(communes, 'commune')} n’est pas connue et n’entre pas dans les chiffres, ni dans ce qui est ` +
        `couvert ni dans le total : la part réelle peut être plus élevée ou plus faible. ${named(facts, communes)}.`
      );
    case 'missing-geometry':
      return (
        `Le contour de ${plural(communes, 'commune')} n’est pas connu : rien n’en entre dans les surfaces, dont la part ` +
        `réelle peut être plus élevée ou plus faible, et aucune voisine n’est connue. ${named(facts, communes)}.`
      );
    case 'left-out-polygons':
      return (
        `${plural(communes, 'contour')} (${exactHectares(facts.hectares ?? 0)}) d’anciennes communes ou de codes ` +
        `inconnus ${communes < 2 ? 'n’a pu être attribué' : 'n’ont pu être attribués'} à aucune commune avec ` +
        `certitude et ${communes < 2 ? 'n’entre' : 'n’entrent'} pas dans les surfaces, trop faibles d’autant au plus : ` +
        `la part réelle de la surface peut être plus élevée ou plus faible. ${named(facts, communes)}.`
      );
    default:
      return about.message;
  }
}

const mostWritten = 6;

// "A ; B ; C ; D ; E ; F ; et 2 autres"
function listed<T>(of: readonly T[], nameOf: (one: T) => string, all = of.length): string {
  const names = of.slice(0, mostWritten).map(nameOf);
  return [
    ...names,
    ...(all > names.length ? [`et ${count(all - names.length)} ${all - names.length === 1 ? 'autre' : 'autres'}`] : []),
  ].join(' ; ');
}

const place = (departement: string): string => `${departementName(departement)} (${departement})`;

const named = (facts: CaveatFacts, all: number): string =>
  listed(facts.named ?? [], ({ code, nom }) => (nom === null ? code : `${nom} (${code})`), all);

function perhaps(uncertain: readonly string[], nameOf: NameOf): string {
  const names = uncertain.map(nameOf).join(' ; ');
  return uncertain.length === 0
    ? ''
    : ' On ne sait pas non plus si ' +
        `${uncertain.length === 1 ? 'l’un d’entre eux est' : `${uncertain.length} d’entre eux sont`} ` +
        `en vigueur ce jour-là : ${names}.`;
}

const declared = ({ declared: all = [] }: CaveatFacts): string =>
  all
    .map(({ departement, region, at, declared: said, known }) => {
      const where = departement === null ? `la région ${region ?? ''}` : `le département ${departement}`;
      return (
        ` Pour ${where}, ${count(said)} ${said < 2 ? 'est déclaré' : 'sont déclarés'} au ` +
        `${date(at)}, et ${count(known)} ${known < 2 ? 'est connu' : 'sont connus'}.`
      );
    })
    .join('');

function imprecise({ territories, communes, facts }: Caveat, kind: Kind): string {
  const many = territories.length;
  const of = plural(many, kind, kind);
  const members = plural(communes ?? 0, 'commune');
  const several = (communes ?? 0) > 1;
  const dates =
    `Les dates de ${of}, ou de communes qui en font partie, ne sont pas assez précises pour dire ` +
    'ce qui est en vigueur ce jour-là ; ce qui ne l’est peut-être pas n’est pas compté';
  switch (facts.aspect) {
    case 'membership':
      return `${dates}. ${many < 2 ? 'Il a' : 'Ils ont'} ${members} ici.`;
    case 'members':
      return (
        `Les dates auxquelles ${members} ${several ? 'sont entrées' : 'est entrée'} dans ${of} ou en ` +
        `${several ? 'sont sorties' : 'est sortie'} ne sont pas assez précises pour dire si ` +
        `${several ? 'elles en font partie ; elles ne sont pas comptées' : 'elle en fait partie ; elle n’est pas comptée'}.`
      );
    case 'days':
      return (
        `Le jour où ${of} ${many < 2 ? 'est entré' : 'sont entrés'} en vigueur ou ` +
        `${many < 2 ? 'a' : 'ont'} pris fin n’est pas connu ; chacun n’est compté que tant ` +
        `qu’il est certainement en vigueur. ${many < 2 ? 'Il a' : 'Ils ont'} ${members} ici.`
      );
    case 'number': {
      const certain = facts.certain ?? 0;
      return (
        `On ne sait pas si ${of} ${many < 2 ? 'est' : 'sont'} en vigueur ce jour-là ; le nombre de ` +
        `ceux qui le sont est compris entre ${count(certain)} et ${count(certain + many)}.`
      );
    }
    default:
      return `${dates}, et couvrirait ${members} de plus.`;
  }
}

function harmonised(merged: number): string {
  const where =
    merged === 0 ? '' : `Là où d’anciennes communes ont fusionné, leurs contours sont réunis aussi, dans ${plural(merged, 'commune')}. `;
  return (
    `${where}Le terrain d’une commune rétablie depuis peut être dans le contour de celle ` +
    'qu’elle a quittée, et les limites déplacées autrement sont restées telles quelles.'
  );
}

// "Entre 40,43 % et 63,59 % des communes, ..."
function range(about: Caveat): string {
  if (about.range == null) {
    return '';
  }
  const { lowest, highest } = about.range;
  const between = (low: number | null, high: number | null, of: string): string[] =>
    low === null || high === null ? [] : [`entre ${percent(low)} et ${percent(high)} ${of}`];
  const shares = [
    ...between(lowest.communes.percent, highest.communes.percent, 'des communes'),
    ...between(lowest.population.percent, highest.population.percent, 'de la population'),
    ...between(lowest.surface.percent, highest.surface.percent, 'de la surface'),
  ];
  const end = (about.facts.inferred ?? []).length === 0 ? '' : ', la plus élevée avec des compositions qu’aucune source ne confirme';
  return shares.length === 0 ? '' : ` La part couverte est ${shares.join(', ')}${end}.`;
}

/** "Inchangé du 30 novembre 2021 au 17 décembre 2023.", "Le 22 juillet 2022 seulement." */
export function unchanged({ validFrom, validUntil }: Valid): string {
  const french = language.value === 'fr';
  // A period also ends when only the caveats change.
  const what = french ? 'Chiffres et réserves' : 'Figures and caveats';
  if (validFrom === null && validUntil === null) {
    return french ? `${what} inchangés à toute date, pour ce qui est connu.` : `${what} are the same on any date, as far as is known.`;
  }
  if (validFrom === null) {
    return french ? `${what} inchangés jusqu’au ${date(validUntil ?? '')}.` : `${what} unchanged until ${date(validUntil ?? '')}.`;
  }
  if (validUntil === null) {
    return french
      ? `${what} inchangés depuis le ${date(validFrom)}, pour ce qui est connu.`
      : `${what} unchanged since ${date(validFrom)}, as far as is known.`;
  }
  if (validFrom === validUntil) {
    return french
      ? `${what} de ce jour : dès le lendemain, les uns ou les autres changent.`
      : `${what} of this day: from the next one on, one or the other changes.`;
  }
  return french
    ? `${what} inchangés du ${date(validFrom)} au ${date(validUntil)}.`
    : `${what} unchanged from ${date(validFrom)} to ${date(validUntil)}.`;
}

/** The notes that stand below the map. */
export function mapNotes(caveats: readonly Caveat[]): string[] {
  const codes = new Set(caveats.map((about) => about.code));
  return notes.value.filter(([code]) => codes.has(code)).map(([, note]) => bound(note));
}

const notes = texts<[code: Caveat['code'], note: string][]>({
  fr: [
    ['unlisted-territories', 'Là où aucune source ne dit combien de territoires il y a, ce qui est « non couvert » peut être couvert.'],
    ['schematic-geometry', 'Contours schématiques : ils ne sont pas les limites officielles.'],
  ],
  en: [
    ['unlisted-territories', 'Where no source says how many territories there are, what is “not covered” may be covered.'],
    ['schematic-geometry', 'Schematic outlines: these are not the official boundaries.'],
  ],
});
