import type { Explanation, PopulationKind, TerritoryAudit } from '../service/answers';
import { language } from '../state/view';
import { change, count, percentChange, plural } from './format';
import { bound } from './texts';

/** Why declared and computed may differ, as a sentence. In English, and for codes that the page does not know, it is the service's own. */
export function explanation(of: Explanation, audit: TerritoryAudit): string {
  const sentence = language.value === 'en' ? null : french(of, audit);
  return sentence === null ? of.message : bound(bearing(of, sentence));
}

const bearings: Record<Explanation['bearing'], string> = {
  explains: 'Explique l’écart : ',
  'may explain': 'Peut expliquer l’écart : ',
  'falls short': 'N’explique pas tout l’écart : ',
  unexplained: '',
  context: '',
};

const abouts: Record<Explanation['about'], string> = {
  communes: 'Communes. ',
  inhabitants: 'Habitants. ',
  territories: 'Nombre de territoires. ',
  population: 'Part de la population. ',
  whole: 'Couverture entière. ',
  composition: '',
};

function bearing({ about, bearing: how, code }: Explanation, sentence: string): string {
  // Where declared and computed agree, there is no difference to explain.
  const start = how === 'explains' && (code === 'rounded-declaration' || code === 'population-kind') ? '' : bearings[how];
  return `${abouts[about]}${start}${start === '' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence}`;
}

function french(of: Explanation, audit: TerritoryAudit): string | null {
  const { facts } = of;
  switch (of.code) {
    case 'inferred-composition':
      return inferred(of, audit);
    case 'unknown-composition':
      return 'la composition n’est pas connue : il n’y a rien à comparer.';
    case 'imprecise-date':
      return (
        'les dates auxquelles ' +
        `${plural(facts.communes ?? 0, 'commune est entrée ou sortie', 'communes sont entrées ou sorties')} ne ` +
        'sont pas assez précises pour dire si ' +
        ((facts.communes ?? 0) < 2 ? 'elle en fait partie ; elle n’est pas comptée.' : 'elles en font partie ; elles ne sont pas comptées.')
      );
    case 'missing-population':
      return 'la population d’une commune n’est pas connue : le total ne peut pas être fait.';
    case 'other-population-year':
      return `les habitants déclarés sont ${year(audit.inhabitants.declared?.year ?? null)} ; ${years(audit)}${stillDiffers(of, audit)}.`;
    case 'population-year-not-stated':
      return (
        'la déclaration ne dit pas de quelle année ni de quelle population sont ' +
        `ses habitants ; ${years(audit)}${stillDiffers(of, audit)}.`
      );
    case 'rounded-declaration':
      return rounded(of, audit);
    case 'other-vintage':
      return (
        `le territoire date de ${facts.year} et la liste des communes et des EPCI de ` +
        `${facts.cogYear} : des communes ont pu fusionner, se scinder ou changer d’EPCI ` +
        'entre-temps.'
      );
    case 'outside-dataset': {
      const places = facts.departements ?? [];
      return (
        `le territoire est aussi déclaré dans ${places.length < 2 ? 'le département' : 'les départements'} ` +
        `${places.join(', ')}, qui ${places.length < 2 ? 'n’est' : 'ne sont'} pas dans les données : les communes n’y sont pas ` +
        'comptées.'
      );
    }
    case 'population-kind':
      return populationKind(of, audit);
    case 'unexplained':
      return unexplained(of, audit);
    default:
      return null;
  }
}

function inferred({ about, bearing: how, facts }: Explanation, audit: TerritoryAudit): string {
  const communes = facts.communes ?? 0;
  if (about === 'inhabitants') {
    return inferredInhabitants(facts, audit);
  }
  if (about === 'composition') {
    const what =
      communes === audit.communes.computed
        ? 'toute la composition'
        : `une partie de la composition (${plural(communes, 'commune')} sur ${count(audit.communes.computed ?? 0)})`;
    return `${what} est déduite des sources, et aucune ne la confirme.`;
  }
  const difference = audit.communes.difference ?? 0;
  if (how === 'falls short') {
    return (
      `même sans ${plural(communes, 'commune déduite', 'communes déduites')}, il ` +
      `y en aurait ${count(difference - communes)} de plus que déclaré.`
    );
  }
  return difference > 0
    ? 'une partie de la composition est déduite des sources, sans être confirmée ' +
        `(${plural(communes, 'commune')}) : sans ${count(difference)} d’entre elles, le nombre serait ` +
        'exact.'
    : 'la composition est déduite des sources, sans être confirmée : avec ' +
        `${plural(-difference, 'commune')} de plus, le nombre serait exact.`;
}

function inferredInhabitants({ communes = 0, without, ranges }: Explanation['facts'], audit: TerritoryAudit): string {
  if (ranges === undefined) {
    return 'la composition est déduite des sources, et les communes qui lui manquent ajouteraient des habitants.';
  }
  const lie = ranges.map(({ kind, year: of, least, most, withoutAny }) => {
    const any = withoutAny === null ? '' : ` ; sans aucune d’elles, ${count(withoutAny)}`;
    return `entre ${count(least)} et ${count(most)} habitants (population ${kinds[kind]} ${year(of)}${any})`;
  });
  const which = without === undefined ? 'une partie ou la totalité' : count(without);
  return (
    `sans ${which} des ${plural(communes, 'commune déduite', 'communes déduites')}, il y aurait ` +
    `${lie.join(', ')} ; ${count(audit.inhabitants.declared?.value ?? 0)} sont déclarés.`
  );
}

const kinds: Record<PopulationKind, string> = { municipal: 'municipale', total: 'totale' };

const year = (of: number | null): string => (of === null ? 'd’année inconnue' : `de ${of}`);

const years = ({ inhabitants }: TerritoryAudit): string =>
  `les populations calculées sont ${year(inhabitants.municipalYear)} (municipale) et ${year(inhabitants.totalYear)} (totale)`;

function stillDiffers({ bearing: how }: Explanation, audit: TerritoryAudit): string {
  const found = audit.inhabitants.verdict === 'differs' ? differences(audit) : '';
  return found === '' ? '' : ` ; l’écart est de ${found}${how === 'falls short' ? ', plus que ce que quelques années expliquent' : ''}`;
}

function differences({ inhabitants: of }: TerritoryAudit): string {
  const one = (difference: number | null, percents: number | null, kind: PopulationKind, ofYear: number | null): string[] =>
    difference === null || percents === null
      ? []
      : [`${change(difference)} habitants (${percentChange(percents)} ; population ${kinds[kind]} ${year(ofYear)})`];
  return [
    ...one(of.municipalDifference, of.municipalDifferencePercent, 'municipal', of.municipalYear),
    ...one(of.totalDifference, of.totalDifferencePercent, 'total', of.totalYear),
  ].join(', ou de ');
}

// "population municipale de 2022, 92 766"
function numberOf(kind: PopulationKind, { inhabitants: of }: TerritoryAudit): string | null {
  const [value, ofYear] = kind === 'municipal' ? [of.municipal, of.municipalYear] : [of.total, of.totalYear];
  return value === null ? null : `population ${kinds[kind]} ${year(ofYear)}, ${count(value)}`;
}

function parted(agree: readonly PopulationKind[], audit: TerritoryAudit): [agree: string[], others: string[]] {
  const all = (['municipal', 'total'] as const).flatMap((kind) => {
    const text = numberOf(kind, audit);
    return text === null ? [] : [{ kind, text: `la ${text}` }];
  });
  return [
    all.filter(({ kind }) => agree.includes(kind)).map(({ text }) => text),
    all.filter(({ kind }) => !agree.includes(kind)).map(({ text }) => text),
  ];
}

function rounded({ bearing: how, facts }: Explanation, audit: TerritoryAudit): string {
  const { declared } = audit.inhabitants;
  const [agree, others] = parted(facts.agree ?? [], audit);
  const end =
    how === 'falls short'
      ? ', et aucun nombre calculé n’y est'
      : how === 'explains'
        ? ` : y ${agree.length < 2 ? 'est' : 'sont'} ${agree.join(' et ')}${others.map((other) => ` ; ${other}, n’y est pas`).join('')}`
        : '';
  return (
    `le nombre déclaré est arrondi : « ${declared?.qualifier === 'nearly' ? 'près de' : 'plus de'} ` +
    `${count(declared?.value ?? 0)} » s’accorde avec ce qui est compris entre ${count(facts.least ?? 0)} et ` +
    `${count(facts.most ?? 0)}${end}.`
  );
}

// The service says which of the two agrees: because of rounding, it need not be the nearer one.
function populationKind({ facts }: Explanation, audit: TerritoryAudit): string {
  const [agree, others] = parted(facts.agree ?? [], audit);
  return `c’est ${agree.join(' et ')}, qui s’accorde avec la déclaration ; ${others.join(' et ')}, ne le fait pas.`;
}

function unexplained({ about }: Explanation, audit: TerritoryAudit): string {
  if (about === 'communes') {
    return `rien de connu ici n’explique l’écart de ${plural(Math.abs(audit.communes.difference ?? 0), 'commune')}.`;
  }
  const found = differences(audit);
  return `rien de connu ici n’explique l’écart${found === '' ? '' : ` de ${found}`}.`;
}
