import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Kind } from '../service/answers';
import { address } from '../service/http';
import type { Outline } from '../state/address';
import type { State } from '../state/communeStates';
import { colours } from './colours';
import { paints } from './paints';

/** What the style is made of. */
export interface Drawn {
  /** Kinds whose outlines are drawn and named; the first with the strong line. */
  outlines: readonly Outline[];
  /** Day of each kind's outlines. */
  days: Record<Kind, string>;
  /** Codes of the départements of the chosen place, which stand out; none where everything is shown. */
  chosen: readonly string[];
  /** False until the states of the communes are known: nothing is called uncovered before. */
  known: boolean;
  /** The state of communes that no list names. */
  rest: State;
}

/** Address of vector tiles, with the placeholders that MapLibre fills in. */
export function tileAddress(layers: string, date?: string): string {
  return `${address(`tiles/${layers}/`)}{z}/{x}/{y}.mvt${date === undefined ? '' : `?date=${date}`}`;
}

/** The whole style. No text: there is no glyph server, and labels are elements of the page. */
export function style(drawn: Drawn): StyleSpecification {
  return {
    version: 8,
    sources: {
      ground: source(tileAddress('communes,departements,epci'), { communes: 'code' }),
      cpts: source(tileAddress('cpts', drawn.days.CPTS)),
      cls: source(tileAddress('cls', drawn.days.CLS)),
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': colours.ground } },
      { id: 'communes', type: 'fill', source: 'ground', 'source-layer': 'communes', paint: { 'fill-color': colours.commune } },
      ...states(drawn),
      ...lines(drawn),
    ],
  };
}

function source(tiles: string, promoteId?: Record<string, string>): SourceSpecification {
  return { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: 14, ...(promoteId && { promoteId }) };
}

// The state is not in the tiles: it is set on the communes that are drawn already, so that another day changes colours without a tile being fetched.
function states(drawn: Drawn): LayerSpecification[] {
  const named = (Object.keys(paints) as State[]).filter((state) => state !== drawn.rest);
  const state: ExpressionSpecification = ['coalesce', ['feature-state', 'state'], drawn.rest];
  const opacityOf = (of: State, opacity: number): ExpressionSpecification => ['case', ['==', state, of], opacity, 0];
  const visibility = drawn.known ? 'visible' : 'none';
  const common = { type: 'fill' as const, source: 'ground', 'source-layer': 'communes', layout: { visibility: visibility as 'visible' | 'none' } };
  const colour: ExpressionSpecification = ['match', state, ...named.flatMap((one) => [one, paints[one].colour]), paints[drawn.rest].colour] as unknown as ExpressionSpecification;
  const opacity: ExpressionSpecification = ['match', state, ...named.flatMap((one) => [one, paints[one].opacity]), paints[drawn.rest].opacity] as unknown as ExpressionSpecification;
  const patterns = [...new Set(Object.values(paints).flatMap((paint) => paint.pattern ?? []))];
  return [
    { id: 'states', ...common, paint: { 'fill-color': colour, 'fill-opacity': opacity } },
    ...patterns.map((pattern): LayerSpecification => {
      const has = (Object.keys(paints) as State[]).filter((one) => paints[one].pattern === pattern);
      return {
        id: `states-${pattern}`,
        ...common,
        paint: { 'fill-pattern': pattern, 'fill-opacity': has.length === 1 ? opacityOf(has[0] as State, 1) : ['match', state, has, 1, 0] },
      };
    }),
  ];
}

const inferred: ExpressionSpecification = ['==', ['get', 'basis'], 'inferred'];

function lines({ outlines, chosen }: Drawn): LayerSpecification[] {
  const visible = (name: Outline): { visibility: 'visible' | 'none' } => ({ visibility: outlines.includes(name) ? 'visible' : 'none' });
  const ground = { source: 'ground' };
  return [
    {
      id: 'communes-line',
      type: 'line',
      ...ground,
      'source-layer': 'communes',
      paint: { 'line-color': colours.communeLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.05, 7, 0.2, 9, 0.5, 12, 1] },
    },
    {
      id: 'epci-line',
      type: 'line',
      ...ground,
      'source-layer': 'epci',
      layout: visible('epci'),
      paint: { 'line-color': colours.epciLine, 'line-width': 1.2, 'line-dasharray': [2, 2] },
    },
    ...(['cls', 'cpts'] as const).flatMap((name) => territory(name, visible(name))),
    { id: 'departements-line', type: 'line', ...ground, 'source-layer': 'departements', paint: { 'line-color': colours.departementLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 8, 1] } },
    {
      id: 'departement-chosen',
      type: 'line',
      ...ground,
      'source-layer': 'departements',
      filter: ['in', ['get', 'code'], ['literal', chosen]],
      paint: { 'line-color': colours.chosen, 'line-width': chosen.length === 1 ? 3.5 : 2.2 },
    },
    {
      id: 'commune-changed',
      type: 'line',
      ...ground,
      'source-layer': 'communes',
      paint: { 'line-color': colours.changed, 'line-width': ['case', ['boolean', ['feature-state', 'changed'], false], 3, 0] },
    },
    {
      id: 'commune-chosen',
      type: 'line',
      ...ground,
      'source-layer': 'communes',
      paint: { 'line-color': colours.chosen, 'line-width': ['case', ['boolean', ['feature-state', 'chosen'], false], 3, 0] },
    },
    {
      id: 'commune-selected',
      type: 'fill',
      ...ground,
      'source-layer': 'communes',
      paint: { 'fill-color': colours.selected, 'fill-opacity': ['case', ['boolean', ['feature-state', 'selected'], false], 0.55, 0] },
    },
    {
      id: 'commune-selected-line',
      type: 'line',
      ...ground,
      'source-layer': 'communes',
      paint: { 'line-color': colours.chosen, 'line-width': ['case', ['boolean', ['feature-state', 'selected'], false], 2, 0] },
    },
    {
      id: 'commune-read',
      type: 'line',
      ...ground,
      'source-layer': 'communes',
      paint: { 'line-color': colours.chosen, 'line-width': ['case', ['boolean', ['feature-state', 'read'], false], 2, 0] },
    },
  ];
}

// Filled with nothing, so that what is under the pointer can be asked for; dots where the composition was inferred.
function territory(name: 'cpts' | 'cls', layout: { visibility: 'visible' | 'none' }): LayerSpecification[] {
  const common = { source: name, 'source-layer': name, layout };
  return [
    { id: name, type: 'fill', ...common, paint: { 'fill-color': '#000000', 'fill-opacity': 0 } },
    { id: `${name}-inferred`, type: 'fill', ...common, filter: inferred, paint: { 'fill-pattern': 'dots', 'fill-opacity': 0.5 } },
    { id: `${name}-halo`, type: 'line', ...common, paint: { 'line-color': '#ffffff', 'line-width': name === 'cpts' ? 4.5 : 4 } },
    {
      id: `${name}-line`,
      type: 'line',
      ...common,
      paint: name === 'cpts' ? { 'line-color': colours.cptsLine, 'line-width': 2 } : { 'line-color': colours.clsLine, 'line-width': 2, 'line-dasharray': [3, 1.5] },
    },
  ];
}
