// Reads a vector tile and writes what is in it as JSON: layer by layer, feature by feature.
import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

// The surveyor's formula of the specification.
function area(ring) {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    sum += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
  }
  return sum / 2;
}

const tile = new VectorTile(new PbfReader(readFileSync(process.argv[2])));
const layers = {};
for (const [name, layer] of Object.entries(tile.layers)) {
  const features = [];
  for (let i = 0; i < layer.length; i++) {
    const feature = layer.feature(i);
    features.push({ id: feature.id, properties: feature.properties, ringAreas: feature.loadGeometry().map(area) });
  }
  layers[name] = { version: layer.version, extent: layer.extent, features };
}
console.log(JSON.stringify(layers));
