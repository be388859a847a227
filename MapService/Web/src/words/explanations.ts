import type { Explanation, TerritoryAudit } from '../service/territoryAnswers';
import { language } from '../state/view';
import { change, count, plural } from './format';
import { bound } from './texts';

/** Why what a source declares and what is computed may differ. In English, and for codes that the page does not know, the service's own sentence. */
export function explanation(of: Explanation, audit: TerritoryAudit | null = null): string {
  if (language.value === 'en') {
    return of.message;
  }
  const sentence = french(of, audit);
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
  // What agrees has no difference to explain.
  const start = how === 'explains' && (code === 'rounded-declaration' || code === 'population-kind') ? '' : bearings[how];
  return `${abouts[about]}${start}${start === '' ? sentence.charAt(0).toUpperCase() + sentence.slice(1) : sentence}`;
}

function french(of: Explanation, audit: TerritoryAudit | null): string | null {
  switch (of.code) {
    case 'inferred-composition':
      return inferred(of, audit);
    case 'unknown-composition':
      return audit === null ? 'la composition de territoires n’est pas connue, et aucune de leurs communes n’est comptée.' : 'la composition n’est pas connue : il n’y a rien à comparer.';
    case 'imprecise-date':
      return of.about === 'communes'
        ? 'les dates d’entrée ou de sortie de certaines communes ne sont pas assez précises ; ces communes ne sont pas comptées.'
        : 'on ne sait pas si certains territoires étaient en vigueur ce jour-là ; ils ne sont pas comptés.';
    case 'missing-population':
      return 'la population d’une commune n’est pas connue : le total ne peut pas être fait.';
    case 'other-population-year':
      return `la déclaration compte les habitants d’une autre année ; ${years(audit)}.`;
    case 'population-year-not-stated':
      return `la déclaration ne dit pas de quelle année ni de quelle population sont ses habitants ; ${years(audit)}.`;
    case 'rounded-declaration':
      return rounded(of, audit);
    case 'other-vintage':
      return 'la déclaration et la liste des communes et des EPCI ne sont pas de la même année : des communes ont pu fusionner, se scinder ou changer d’EPCI entre-temps.';
    case 'outside-dataset':
      return 'le territoire est aussi déclaré dans un département qui n’est pas dans les données : ses communes n’y sont pas comptées.';
    case 'territories-not-listed':
      return 'des territoires déclarés ne sont dans aucune source des données.';
    case 'population-kind':
      return populationKind(of, audit);
    case 'unexplained':
      return unexplained(of, audit);
    default:
      return null;
  }
}

function inferred({ about, bearing: how }: Explanation, audit: TerritoryAudit | null): string {
  const difference = audit?.communes.difference ?? null;
  if (about === 'communes' && difference !== null) {
    if (how === 'falls short') {
      return 'même sans les communes déduites, il y en a plus que déclaré.';
    }
    return difference > 0
      ? `une partie de la composition est déduite des sources, sans être confirmée : sans ${plural(difference, 'de ces communes', 'de ces communes')}, le nombre serait exact.`
      : `la composition est déduite des sources, sans être confirmée : avec ${plural(-difference, 'commune')} de plus, le nombre serait exact.`;
  }
  if (about === 'inhabitants') {
    return how === 'falls short'
      ? 'même avec moins de communes déduites, les habitants ne seraient pas ceux qui sont déclarés.'
      : 'la composition est déduite des sources : avec d’autres communes, il y aurait d’autres habitants.';
  }
  return audit === null
    ? 'les chiffres calculés reposent sur des compositions déduites, qu’aucune source ne confirme.'
    : 'tout ou partie de la composition est déduit des sources, et aucune ne le confirme.';
}

const year = (of: number | null): string => (of === null ? 'd’année inconnue' : `de ${of}`);

const years = (audit: TerritoryAudit | null): string =>
  audit === null
    ? 'la population calculée est la population municipale de l’année indiquée'
    : `les populations calculées sont ${year(audit.inhabitants.municipalYear)} (municipale) et ${year(audit.inhabitants.totalYear)} (totale)`;

function rounded({ bearing: how }: Explanation, audit: TerritoryAudit | null): string {
  const end = how === 'falls short' ? ', mais aucun nombre calculé n’en est assez proche' : how === 'explains' ? ' ; le calcul en est assez proche' : '';
  const declared = audit?.inhabitants.declared;
  return declared == null ? `le nombre déclaré est arrondi${end}.` : `le nombre déclaré est arrondi (« ${declared.qualifier === 'nearly' ? 'près de' : 'plus de'} ${count(declared.value)} »)${end}.`;
}

// Which of the two agrees is the service's to say: by how a source rounds, the nearer one need not.
function populationKind({ message }: Explanation, audit: TerritoryAudit | null): string | null {
  const found = /^It is the (municipal|total) /.exec(message)?.[1];
  if (found === undefined || audit?.inhabitants.municipal == null || audit.inhabitants.total === null) {
    return null;
  }
  const { municipal, total, municipalYear, totalYear } = audit.inhabitants;
  const ofMunicipal = `population municipale (${year(municipalYear)}, ${count(municipal)})`;
  const ofTotal = `population totale (${year(totalYear)}, ${count(total)})`;
  const [agrees, other] = found === 'municipal' ? [ofMunicipal, ofTotal] : [ofTotal, ofMunicipal];
  return `c’est la ${agrees} qui s’accorde avec la déclaration ; la ${other} ne le fait pas.`;
}

function unexplained({ about }: Explanation, audit: TerritoryAudit | null): string {
  if (about === 'communes' && audit?.communes.difference != null) {
    return `rien de connu ici n’explique l’écart de ${plural(Math.abs(audit.communes.difference), 'commune')}.`;
  }
  if (about === 'inhabitants' && audit !== null) {
    const { municipalDifference, municipalYear, totalDifference, totalYear } = audit.inhabitants;
    const differences = [
      ...(municipalDifference === null ? [] : [`${change(municipalDifference)} habitants (population municipale ${year(municipalYear)})`]),
      ...(totalDifference === null ? [] : [`${change(totalDifference)} habitants (population totale ${year(totalYear)})`]),
    ];
    return `rien de connu ici n’explique l’écart${differences.length === 0 ? '' : ` de ${differences.join(' ou de ')}`}.`;
  }
  return 'rien de connu ici n’explique l’écart.';
}
