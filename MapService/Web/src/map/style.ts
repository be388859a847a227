import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { View } from '../view';
import { tileAddress } from '../service';
import { colours } from './colours';

/** Layers of our tiles that the map asks for, with the query of each. */
export function tileQueries(view: View): Record<string, Record<string, string>> {
  const { kind, date } = view;
  return {
    communes: {},
    epci: {},
    departements: {},
    territories: { date },
    gaps: { kind, date },
    overlaps: { kind, date },
  };
}

/** Name of the layer in the tiles: the source "territories" shows cpts or cls. */
export function tileLayer(source: string, view: View): string {
  return source === 'territories' ? view.kind.toLowerCase() : source;
}

const inferred: ExpressionSpecification = ['==', ['get', 'basis'], 'inferred'];

/** The whole style for a view. No text: there is no glyph server, and labels are elements of the page. */
export function style(view: View, showEpci: boolean): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(Object.entries(tileQueries(view)).map(([name, query]) => [name, source(tileLayer(name, view), query)])),
    layers: [{ id: 'ground', type: 'background', paint: { 'background-color': colours.ground } }, ...fills(view), ...lines(view, showEpci)],
  };
}

function source(layer: string, query: Record<string, string>): SourceSpecification {
  return { type: 'vector', tiles: [tileAddress(layer, query)], minzoom: 0, maxzoom: 14 };
}

function fills(view: View): LayerSpecification[] {
  const territories = { source: 'territories', 'source-layer': tileLayer('territories', view) };
  return [
    { id: 'communes', type: 'fill', source: 'communes', 'source-layer': 'communes', paint: { 'fill-color': colours.commune } },
    { id: 'territories', type: 'fill', ...territories, paint: { 'fill-color': colours.covered, 'fill-opacity': ['case', inferred, 0.3, 0.6] } },
    { id: 'territories-inferred', type: 'fill', ...territories, filter: inferred, paint: { 'fill-pattern': 'dots', 'fill-opacity': 0.45 } },
    { id: 'gaps', type: 'fill', source: 'gaps', 'source-layer': 'gaps', paint: { 'fill-pattern': 'hatch', 'fill-opacity': stronger(view) } },
    { id: 'overlaps', type: 'fill', source: 'overlaps', 'source-layer': 'overlaps', paint: { 'fill-pattern': 'cross' } },
  ];
}

// Gaps of the chosen département stand out; those of others remain to be seen.
function stronger(view: View): number | ExpressionSpecification {
  return view.departement === '' ? 0.85 : ['case', ['==', ['get', 'codeDepartement'], view.departement], 0.9, 0.3];
}

function lines(view: View, showEpci: boolean): LayerSpecification[] {
  const departements = { source: 'departements', 'source-layer': 'departements' };
  return [
    {
      id: 'communes-line',
      type: 'line',
      source: 'communes',
      'source-layer': 'communes',
      paint: { 'line-color': colours.communeLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.15, 9, 0.5, 12, 1] },
    },
    {
      id: 'epci-line',
      type: 'line',
      source: 'epci',
      'source-layer': 'epci',
      layout: { visibility: showEpci ? 'visible' : 'none' },
      paint: { 'line-color': colours.epciLine, 'line-width': 1.2, 'line-dasharray': [2, 2] },
    },
    {
      id: 'territories-line',
      type: 'line',
      source: 'territories',
      'source-layer': tileLayer('territories', view),
      paint: { 'line-color': '#ffffff', 'line-width': 2.5 },
    },
    { id: 'departements-line', type: 'line', ...departements, paint: { 'line-color': colours.departementLine, 'line-width': 1 } },
    {
      id: 'departement-chosen',
      type: 'line',
      ...departements,
      filter: ['==', ['get', 'code'], view.departement],
      paint: { 'line-color': colours.chosen, 'line-width': 3.5 },
    },
    {
      id: 'commune-read',
      type: 'line',
      source: 'communes',
      'source-layer': 'communes',
      filter: ['==', ['get', 'code'], ''],
      paint: { 'line-color': colours.chosen, 'line-width': 2 },
    },
  ];
}
