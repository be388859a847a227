import { eachTile } from '../pyramid.js';

// geojson-vt and JSON.stringify: the same tiles as text. Its coordinates stay whole tile units, which is less work than degrees.
export const geojsonTiles = ({ collection }, options) => ({
  run: () => {
    const sums = { tiles: 0, features: 0, bytes: 0 };
    eachTile(collection, options, (z, x, y, tile) => {
      sums.tiles++;
      sums.features += tile.features.length;
      sums.bytes += Buffer.from(JSON.stringify(tile)).length;
    });
    return sums;
  },
  look: (sums) => sums,
});
