// Runs the peers from npm for the benchmarks. Usage: node worker.js communes.geojson[.gz]
// One request a line on standard input, one answer a line on standard output, both JSON:
//   {"do": "time", "what": "merge"}                 -> {"milliseconds": 309.2}
//   {"do": "look", "what": "merge", "options": {}}  -> {"result": …}, what the benchmarks compare with ours
// Only the work itself is timed: what it needs is made before, and rubbish is collected before.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { gunzipSync } from 'node:zlib';
import { Communes } from './communes.js';
import { geojsonTiles } from './peers/geojson-tiles.js';
import { merge } from './peers/merge.js';
import { mvtTiles } from './peers/mvt-tiles.js';
import { simplify } from './peers/simplify.js';
import { tileFiles } from './peers/tile-files.js';
import { topology } from './peers/topology.js';

const works = { topology, merge, simplify, 'mvt-tiles': mvtTiles, 'geojson-tiles': geojsonTiles, 'tile-files': tileFiles };
const file = process.argv[2];
const bytes = readFileSync(file);
const communes = new Communes(JSON.parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes));
const answer = (content) => process.stdout.write(JSON.stringify(content) + '\n');

answer({ result: { communes: communes.collection.features.length } });
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  const work = works[request.what](communes, request.options ?? {});
  global.gc();
  const start = performance.now();
  const result = work.run();
  const milliseconds = performance.now() - start;
  answer(request.do === 'time' ? { milliseconds } : { result: work.look(result) });
}
