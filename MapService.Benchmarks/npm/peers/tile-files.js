import { compareTiles, readTiles } from '../compare-tiles.js';

// No peer of its own: tiles that another one made, to be compared.
export const tileFiles = (_, options) => ({
  run: () => readTiles(options.peerFile),
  look: (tiles) => compareTiles(tiles, options.file),
});
