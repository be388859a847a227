import GeoJSONVT from 'geojson-vt';

// Extent, buffer and tolerance are geojson-vt's own defaults; extent and buffer are also ours. Every tile is wanted, so the index makes
// all of them at once: asking for each of them later takes as long, and hides what vanishes at one zoom and is there at the next.
const OPTIONS = { extent: 4096, buffer: 64, tolerance: 3, indexMaxPoints: 0 };

// Calls `take(z, x, y, tile)` for every tile with a feature, of the zooms from least to most.
export function eachTile(collection, { least, most }, take) {
  const index = new GeoJSONVT(collection, { ...OPTIONS, maxZoom: most, indexMaxZoom: most });
  for (const { z, x, y } of index.tileCoords) {
    if (z >= least) {
      const tile = index.getTile(z, x, y);
      if (tile.features.length > 0) {
        take(z, x, y, tile);
      }
    }
  }
}
