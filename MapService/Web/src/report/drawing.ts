import { boxOf } from '../map/box';

type Ring = readonly (readonly number[])[];

/** Width of the drawing. Corners lie on a grid of half a unit, which is a twelfth of a millimetre on paper. */
export const width = 600;
const grid = 0.5;
const edge = 6;
/** How many horizontal lines are tried for the place of a number. */
const levels = 24;

/** From degrees to units of the drawing. */
export interface Projection {
  height: number;
  metresPerUnit: number;
  place: (position: readonly number[]) => [x: number, y: number];
}

/**
 * Degrees of longitude are shortened as at the middle latitude. That is right for a département, and not for a country.
 * @returns Null where there is no polygon.
 */
export function projectionOf(collection: GeoJSON.FeatureCollection): Projection | null {
  const [west, south, east, north] = boxOf(collection) ?? [0, 0, 0, 0];
  if (west >= east || south >= north) {
    return null;
  }
  const shortened = Math.cos(((south + north) * Math.PI) / 360);
  // Tall départements are as high as the page allows, and narrower than the drawing.
  const scale = Math.min((width - 2 * edge) / ((east - west) * shortened), (width * 1.05) / (north - south));
  const left = (width - (east - west) * shortened * scale) / 2;
  return {
    height: (north - south) * scale + 2 * edge,
    metresPerUnit: 111_320 / scale,
    place: ([longitude = 0, latitude = 0]) => [left + (longitude - west) * shortened * scale, edge + (north - latitude) * scale],
  };
}

/** The SVG path of polygons. Corners that fall together on the grid are one; rings that are smaller than the grid are left out. */
export function pathOf(geometries: readonly (GeoJSON.Geometry | null)[], { place }: Projection): string {
  return geometries
    .flatMap(ringsOf)
    .map((ring) => ringPath(ring.map(place)))
    .join('');
}

/** The place of a territory's number: the middle of its widest part, within a border where there is one. */
export function middleOf(
  geometry: GeoJSON.Geometry | null,
  border: readonly (GeoJSON.Geometry | null)[],
  { place }: Projection,
): [x: number, y: number] | null {
  const [rings, edges] = [ringsOf(geometry), border.flatMap(ringsOf)].map((all) => all.map((ring) => ring.map(place)));
  const ys = (rings ?? []).flat().map(([, y]) => y);
  const [top, bottom] = [ys.reduce((least, y) => Math.min(least, y), Infinity), ys.reduce((most, y) => Math.max(most, y), -Infinity)];
  let widest: { size: number; at: [number, number] } | null = null;
  for (let level = 1; level < levels; level++) {
    const y = top + ((bottom - top) * level) / levels;
    const inside = spans(rings ?? [], y);
    for (const [from, until] of edges === undefined || edges.length === 0 ? inside : common(inside, spans(edges, y))) {
      if (widest === null || until - from > widest.size) {
        widest = { size: until - from, at: [(from + until) / 2, y] };
      }
    }
  }
  return widest?.at ?? null;
}

function ringsOf(geometry: GeoJSON.Geometry | null): Ring[] {
  return geometry?.type === 'Polygon' ? geometry.coordinates : geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

function ringPath(points: readonly [number, number][]): string {
  const corners: string[] = [];
  for (const [x, y] of points) {
    const corner = `${Math.round(x / grid) * grid} ${Math.round(y / grid) * grid}`;
    if (corner !== corners.at(-1)) {
      corners.push(corner);
    }
  }
  return corners.length < 4 ? '' : `M${corners.slice(0, -1).join('L')}Z`;
}

// The parts of a horizontal line inside of rings, from west to east; holes are left out.
function spans(rings: readonly (readonly [number, number][])[], y: number): [from: number, until: number][] {
  const crossings = rings
    .flatMap((points) =>
      points.flatMap(([x, top], at) => {
        const [nextX, bottom] = points[at + 1] ?? [x, top];
        return top <= y !== bottom <= y ? [x + ((y - top) / (bottom - top)) * (nextX - x)] : [];
      }),
    )
    .sort((a, b) => a - b);
  return crossings.flatMap((from, at) => (at % 2 === 0 && at + 1 < crossings.length ? [[from, crossings[at + 1] ?? from]] : []));
}

const common = (some: readonly [number, number][], others: readonly [number, number][]): [number, number][] =>
  some.flatMap(([from, until]) =>
    others.flatMap(([left, right]): [number, number][] =>
      Math.max(from, left) < Math.min(until, right) ? [[Math.max(from, left), Math.min(until, right)]] : [],
    ),
  );
