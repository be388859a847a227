import vtPbf from 'vt-pbf';
import { compareTiles } from '../compare-tiles.js';
import { eachTile } from '../pyramid.js';

// geojson-vt and vt-pbf: every tile with a feature, encoded.
export const mvtTiles = ({ collection }, options) => ({
  run: () => {
    const tiles = new Map();
    eachTile(collection, options, (z, x, y, tile) => tiles.set(`${z}/${x}/${y}`, vtPbf.fromGeojsonVt({ communes: tile }, { version: 2 })));
    return tiles;
  },
  look: (tiles) => compareTiles(tiles, options.file),
});
