import type { Caveat, Coverage, Figures, Kind, Overview, Provenance, TerritoryInside, TerritoryName, Valid } from './answers';
import { element } from './element';
import * as words from './words';

/** The name of a territory, by its id. */
export type NameOf = (territory: string) => string;

/** The figures of one département: three shares, what they do not know, and what the sources declared. */
export function departementFigures(coverage: Coverage, date: string, nameOf: NameOf): Node[] {
  return [
    element('p', { class: 'place' }, element('strong', {}, `${coverage.departement.nom} (${coverage.departement.code})`), `, ${coverage.kind}, ${words.date(date)}`),
    unchanged(coverage),
    shares(coverage, coverage.provenance),
    caveats(coverage.caveats, coverage.kind, nameOf),
    declarations(coverage, date),
  ];
}

/** The figures of every département, and of all together. */
export function overviewFigures(overview: Overview, date: string, nameOf: NameOf, choose: (departement: string) => void): Node[] {
  const rows = overview.departements.map((departement) => {
    const button = element('button', { type: 'button', class: 'link' }, `${departement.nom} (${departement.code})`);
    button.addEventListener('click', () => choose(departement.code));
    return row(element('th', { scope: 'row' }, button, mayBeHigherMark(departement.caveats)), departement);
  });
  const head = ['Département', 'Communes', 'Population'].map((title) => element('th', { scope: 'col' }, title));
  return [
    element('p', { class: 'place' }, element('strong', {}, 'Tous les départements'), `, ${overview.kind}, ${words.date(date)}`),
    unchanged(overview),
    shares(overview.total, overview.provenance),
    caveats(overview.caveats, overview.kind, nameOf),
    element(
      'table',
      { class: 'departements' },
      element('caption', {}, 'Part couverte, par département'),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
    element('p', { class: 'hint' }, '* Des territoires de composition inconnue n’y sont pas comptés, ou aucune source n’en donne la liste complète : la couverture réelle peut être plus élevée.'),
  ];
}

/** The territories that are or may be in force in a département. */
export function territories(coverage: Coverage): Node[] {
  const title = element('h2', {}, `${coverage.kind} en vigueur`);
  if (coverage.territories.length === 0) {
    return [title, element('p', {}, `Aucun ${coverage.kind} connu à cette date.`)];
  }
  return [title, element('ul', { class: 'territories' }, ...coverage.territories.map(territory))];
}

/** Where the figures come from, and where the same figures are for programs. */
export function provenance(from: Provenance, json: string): Node[] {
  return [
    element('h2', {}, 'Sources'),
    element('p', {}, words.provenance(from)),
    element('p', { lang: 'en' }, `${from.attributeSource}. ${from.boundarySource}.`),
    element('ul', {}, ...from.sources.map((source) => element('li', {}, `${source.id} : ${source.publisher}, ${words.date(source.date)}`))),
    element('p', {}, element('a', { href: './api' }, 'Interface HTTP'), ' · ', element('a', { href: json }, 'Ces chiffres en JSON')),
  ];
}

function shares(figures: Figures, from: Provenance): HTMLElement {
  const year = from.populationMunicipaleYear === null ? '' : ` municipale ${from.populationMunicipaleYear}`;
  return element(
    'dl',
    { class: 'shares' },
    share('Communes', 'communes', figures.communes.percent, `${words.count(figures.communes.covered)} sur ${words.count(figures.communes.total)}`),
    share(`Population${year}`, 'population', figures.population.percent, `${words.count(figures.population.covered)} sur ${words.count(figures.population.total)} habitants`),
    share(
      figures.surface.schematic ? 'Surface schématique' : 'Surface',
      'surface',
      figures.surface.percent,
      `${words.hectares(figures.surface.covered)} sur ${words.hectares(figures.surface.total)}`,
    ),
  );
}

// What is known of the days around: a quoted figure holds for all of them.
function unchanged(valid: Valid): HTMLElement {
  return element('p', { class: 'hint', 'data-valid': `${valid.validFrom ?? '..'}/${valid.validUntil ?? '..'}` }, words.unchanged(valid));
}

function share(title: string, name: string, percent: number | null, parts: string): HTMLElement {
  const bar = element('meter', { min: '0', max: '100', value: String(percent ?? 0), 'aria-hidden': 'true' });
  return element(
    'div',
    { 'data-share': name },
    element('dt', {}, title),
    element('dd', {}, element('strong', {}, words.percent(percent)), element('span', {}, parts), bar),
  );
}

function caveats(all: readonly Caveat[], kind: Kind, nameOf: NameOf): HTMLElement | Text {
  if (all.length === 0) {
    return document.createTextNode('');
  }
  return element(
    'div',
    { class: 'caveats' },
    element('h3', {}, 'À savoir avant de citer ces chiffres'),
    element('ul', {}, ...all.map((caveat) => element('li', { 'data-caveat': caveat.code }, words.caveat(caveat, kind, nameOf)))),
  );
}

function declarations(coverage: Coverage, date: string): HTMLElement | Text {
  if (coverage.declared.length === 0) {
    return document.createTextNode('');
  }
  const without = coverage.caveats.some((caveat) => caveat.code === 'unknown-composition') ? ', sans les territoires de composition inconnue' : '';
  const computed = `Calculé ici au ${words.date(date)}\u00a0: ${words.percent(coverage.population.percent)} de la population, ${words.percent(coverage.communes.percent)} des communes${without}.`;
  return element(
    'div',
    { class: 'declared' },
    element('h3', {}, 'Ce que les sources ont déclaré'),
    element('ul', {}, ...coverage.declared.map((statement) => element('li', {}, words.declared(statement, coverage.kind, coverage.provenance.sources)))),
    element('p', {}, computed),
  );
}

function territory(of: TerritoryInside): HTMLElement {
  const inhabitants = of.population === null ? 'population inconnue' : words.plural(of.population, 'habitant');
  const size = of.communes === null ? null : element('span', {}, `${words.plural(of.communes, 'commune')}, ${inhabitants} dans le département`);
  const doubt = of.inForce === 'uncertain' ? element('span', { class: 'doubt' }, 'En vigueur ou non ce jour-là : la date n’est pas assez précise. Non compté.') : null;
  return element(
    'li',
    { 'data-territory': of.id },
    element('strong', {}, of.nom),
    element('span', {}, words.inForce(of.from, of.until)),
    element('span', { class: `basis ${of.basis}` }, words.basisNames[of.basis]),
    size,
    doubt,
  );
}

function row(name: HTMLElement, figures: Figures): HTMLElement {
  return element('tr', {}, name, element('td', {}, words.percent(figures.communes.percent)), element('td', {}, words.percent(figures.population.percent)));
}

function mayBeHigherMark(all: readonly Caveat[]): string | null {
  return all.some((caveat) => caveat.code === 'unknown-composition' || caveat.code === 'unlisted-territories') ? ' *' : null;
}

/** Finds names by id; an id that has none stands for itself. */
export function nameFinder(known: readonly TerritoryName[]): NameOf {
  const names = new Map(known.map((territory) => [territory.id, territory.nom]));
  return (territory) => names.get(territory) ?? territory;
}
