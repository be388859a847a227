import type { MapGeoJSONFeature } from 'maplibre-gl';
import type { Basis, Kind } from '../answers';
import { element } from '../element';
import * as words from '../words';

/** What stands at one place of the map: the commune and the territories that it is in. */
export function card(at: readonly MapGeoJSONFeature[], kind: Kind): Node[] {
  const commune = at.find((feature) => feature.layer.id === 'communes')?.properties;
  if (commune === undefined) {
    return [];
  }
  const territories = unique(at.filter((feature) => feature.layer.id === 'territories'));
  const population = typeof commune['population'] === 'number' ? words.plural(commune['population'], 'habitant') : 'population inconnue';
  const surface = typeof commune['surface'] === 'number' ? `, ${words.hectares(commune['surface'])}${commune['schematic'] === true ? ' (surface schématique)' : ''}` : '';
  return [
    // Names come with the tiles of zoom 6 and deeper.
    element('h3', {}, typeof commune['nom'] === 'string' ? `${commune['nom']} (${String(commune['code'])})` : String(commune['code'])),
    element('p', {}, `${population}${surface}`),
    territories.length === 0
      ? element('p', { class: 'uncovered' }, `Dans aucun ${kind} dont la composition est connue à cette date.`)
      : element('ul', {}, ...territories.map(territory)),
  ];
}

function territory(feature: MapGeoJSONFeature): HTMLElement {
  const of = feature.properties;
  const basis = of['basis'] as Basis;
  return element(
    'li',
    {},
    element('strong', {}, String(of['nom'])),
    element('span', {}, `${words.plural(Number(of['communes']), 'commune')}, ${words.plural(Number(of['population']), 'habitant')}`),
    element('span', { class: `basis ${basis}` }, words.basisNames[basis] ?? ''),
  );
}

// A territory shows once a tile at the tiles' edges.
function unique(features: readonly MapGeoJSONFeature[]): MapGeoJSONFeature[] {
  return [...new Map(features.map((feature) => [feature.properties['id'], feature])).values()];
}
