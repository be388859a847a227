import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Kind } from '../service/answers';
import { address } from '../service/http';
import type { Outline } from '../state/address';
import type { State } from '../state/communeStates';
import { colours } from './colours';
import { paints } from './paints';

/** What the map draws. */
export interface Drawn {
  /** The outlines that are drawn and named; the first has the strong line. */
  outlines: readonly Outline[];
  /** The day of the outlines of each kind. */
  days: Record<Kind, string>;
  /** Codes of the départements of the chosen place, which have a strong border; none where everything is shown. */
  chosen: readonly string[];
  /** False until the states of communes are loaded. Before that, no commune is drawn as uncovered. */
  known: boolean;
  /** The states that communes can be in. */
  states: readonly State[];
  /** The state of communes that no list names. */
  rest: State;
}

/** Address of vector tiles, with the placeholders that MapLibre fills in. */
export function tileAddress(layers: string, date?: string): string {
  return `${address(`tiles/${layers}/`)}{z}/{x}/{y}.mvt${date === undefined ? '' : `?date=${date}`}`;
}

/** The global state of the style, with its values at the start. */
export const unset = {
  /** State by commune code. Communes without one are in the state of the rest. */
  states: {} as Readonly<Record<string, State>>,
  /** Marks, by commune code. */
  chosen: {} as Readonly<Record<string, true>>,
  selected: {} as Readonly<Record<string, true>>,
  read: {} as Readonly<Record<string, true>>,
  changed: {} as Readonly<Record<string, true>>,
  /** Visibility of the layers of marks. They are not needed before the first mark. */
  marked: 'none' as 'none' | 'visible',
};

/** The ways in which communes are marked. */
export type Mark = Exclude<keyof typeof unset, 'states' | 'marked'>;

/** The whole style. It has no text: names are elements of the page, so no server of glyphs is needed. */
export function style(drawn: Drawn): StyleSpecification {
  const ground = tileAddress('communes,departements,epci');
  return {
    version: 8,
    state: Object.fromEntries(Object.entries(unset).map(([name, value]) => [name, { default: value }])),
    sources: {
      ground: source(ground),
      // The same tiles in a source of their own: when marks change, only this source is built again.
      marks: source(ground),
      cpts: source(tileAddress('cpts', drawn.days.CPTS)),
      cls: source(tileAddress('cls', drawn.days.CLS)),
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': colours.ground } },
      { id: 'land', type: 'fill', source: 'ground', 'source-layer': 'departements', paint: { 'fill-color': colours.commune } },
      ...states(drawn),
      ...lines(drawn),
      ...marks(),
    ],
  };
}

/** The layers that hold communes, each commune in one of them. */
export const communeLayers = (drawn: Drawn): string[] => (drawn.known ? drawn.states.map((state) => `state-${state}`) : ['communes']);

function source(tiles: string): SourceSpecification {
  return { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: 14 };
}

// One layer for each state. The state is not in the tiles: the map's worker looks it up, so that another day changes colours without
// fetching tiles. Neighbours meet exactly, so their edges are not smoothed: that would draw each border.
function states(drawn: Drawn): LayerSpecification[] {
  const common = { type: 'fill' as const, source: 'ground', 'source-layer': 'communes' };
  if (!drawn.known) {
    return [{ id: 'communes', ...common, paint: { 'fill-opacity': 0 } }];
  }
  return drawn.states.flatMap((state): LayerSpecification[] => {
    const { colour, opacity, pattern } = paints[state];
    const filter: FilterSpecification =
      state === drawn.rest
        ? ['!', ['has', ['get', 'code'], ['global-state', 'states']]]
        : ['==', ['get', ['get', 'code'], ['global-state', 'states']], state];
    const of = { ...common, filter };
    return [
      { id: `state-${state}`, ...of, paint: { 'fill-color': colour, 'fill-opacity': opacity, 'fill-antialias': false } },
      ...(pattern === null ? [] : [{ id: `state-${state}-pattern`, ...of, paint: { 'fill-pattern': pattern, 'fill-antialias': false } }]),
    ];
  });
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
      // At smaller zooms the line would be a fifth of a pixel wide.
      minzoom: 7,
      paint: { 'line-color': colours.communeLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.2, 9, 0.5, 12, 1] },
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
    {
      id: 'departements-line',
      type: 'line',
      ...ground,
      'source-layer': 'departements',
      paint: { 'line-color': colours.departementLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.4, 8, 1] },
    },
    {
      id: 'departement-chosen',
      type: 'line',
      ...ground,
      'source-layer': 'departements',
      filter: ['in', ['get', 'code'], ['literal', chosen]],
      paint: { 'line-color': colours.chosen, 'line-width': chosen.length === 1 ? 3.5 : 2.2 },
    },
  ];
}

function marks(): LayerSpecification[] {
  const of = (mark: Mark) => ({
    source: 'marks',
    'source-layer': 'communes',
    filter: ['has', ['get', 'code'], ['global-state', mark]] as FilterSpecification,
    layout: { visibility: ['global-state', 'marked'] as unknown as 'visible' },
  });
  const line = (mark: Mark, colour: string, width: number): LayerSpecification => ({
    id: `commune-${mark}`,
    type: 'line',
    ...of(mark),
    paint: { 'line-color': colour, 'line-width': width },
  });
  return [
    line('changed', colours.changed, 3),
    line('chosen', colours.chosen, 3),
    { id: 'commune-selected-fill', type: 'fill', ...of('selected'), paint: { 'fill-color': colours.selected, 'fill-opacity': 0.55 } },
    line('selected', colours.chosen, 2),
    line('read', colours.chosen, 2),
  ];
}

// A transparent fill, so that the map can tell what is under the pointer, and dots where the composition is inferred.
function territory(name: 'cpts' | 'cls', layout: { visibility: 'visible' | 'none' }): LayerSpecification[] {
  const common = { source: name, 'source-layer': name, layout };
  const width: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 5, 0.6, 7, 2];
  return [
    { id: name, type: 'fill', ...common, paint: { 'fill-color': '#000000', 'fill-opacity': 0 } },
    { id: `${name}-inferred`, type: 'fill', ...common, filter: inferred, paint: { 'fill-pattern': 'dots', 'fill-opacity': 0.5 } },
    // At smaller zooms a halo would hide the communes.
    {
      id: `${name}-halo`,
      type: 'line',
      ...common,
      minzoom: 7,
      paint: { 'line-color': '#ffffff', 'line-width': name === 'cpts' ? 4.5 : 4 },
    },
    {
      id: `${name}-line`,
      type: 'line',
      ...common,
      paint:
        name === 'cpts'
          ? { 'line-color': colours.cptsLine, 'line-width': width }
          : { 'line-color': colours.clsLine, 'line-width': width, 'line-dasharray': [3, 1.5] },
    },
  ];
}
