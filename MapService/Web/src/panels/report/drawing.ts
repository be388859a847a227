import { boxOf } from '../../map/box';

type Ring = readonly (readonly number[])[];

/** Width of the drawing. Corners lie on a grid of half a unit, which is a twelfth of a millimetre on paper. */
export const width = 600;
const grid = 0.5;
const edge = 6;

/** Degrees to units of the drawing. */
export interface Projection {
  height: number;
  metresPerUnit: number;
  place: (position: readonly number[]) => [x: number, y: number];
}

/**
 * Degrees of longitude shortened as in the middle of what is drawn: right for a département, not for a country.
 * @returns Null where nothing has a polygon.
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

/** SVG path of polygons; corners that fall together are one, and what is smaller than the grid is left out. */
export function pathOf(geometries: readonly (GeoJSON.Geometry | null)[], { place }: Projection): string {
  return geometries
    .flatMap(ringsOf)
    .map((ring) => ringPath(ring.map(place)))
    .join('');
}

/** Where a number stands for a territory: in the middle of its largest part. */
export function middleOf(geometry: GeoJSON.Geometry | null, { place }: Projection): [x: number, y: number] | null {
  let best: { size: number; at: [number, number] } | null = null;
  for (const ring of ringsOf(geometry)) {
    const points = ring.map(place);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const size = (right - left) * (bottom - top);
    if (best === null || size > best.size) {
      best = { size, at: inside(points, (top + bottom) / 2) ?? [(left + right) / 2, (top + bottom) / 2] };
    }
  }
  return best?.at ?? null;
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

// The middle of the widest stretch of a level line that lies inside of a ring.
function inside(points: readonly [number, number][], y: number): [number, number] | null {
  const crossings = points
    .flatMap(([x, top], at) => {
      const [nextX, bottom] = points[at + 1] ?? [x, top];
      return top <= y !== bottom <= y ? [x + ((y - top) / (bottom - top)) * (nextX - x)] : [];
    })
    .sort((a, b) => a - b);
  let widest: [number, number] | null = null;
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const [from = 0, until = 0] = crossings.slice(at, at + 2);
    if (widest === null || until - from > widest[1] - widest[0]) {
      widest = [from, until];
    }
  }
  return widest === null ? null : [(widest[0] + widest[1]) / 2, y];
}
