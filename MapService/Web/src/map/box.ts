import type { Box } from '../service/answers';

/** An empty box (west, south, east, north), to be extended. */
export const nothing = (): Box => [180, 90, -180, -90];

/** West, south, east and north of everything in a collection; null when there is nothing. */
export function boxOf(collection: GeoJSON.FeatureCollection): Box | null {
  const box = nothing();
  for (const feature of collection.features) {
    extendBox(box, feature.geometry);
  }
  return box[0] > box[2] ? null : box;
}

/** Extends a box to hold the polygons of a geometry. */
export function extendBox(box: Box, geometry: GeoJSON.Geometry | null): void {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : [];
  for (const [longitude = 0, latitude = 0] of polygons.flat(2)) {
    box[0] = Math.min(box[0], longitude);
    box[1] = Math.min(box[1], latitude);
    box[2] = Math.max(box[2], longitude);
    box[3] = Math.max(box[3], latitude);
  }
}
