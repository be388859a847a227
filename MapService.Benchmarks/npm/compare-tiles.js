import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

// Compares the peer's tiles with those of a file (a count; then of each tile z, x, y, length in bytes as 32-bit numbers, little endian, and
// the bytes), both read by @mapbox/vector-tile. Answers with the sums by zoom.
export function compareTiles(theirs, file) {
  const ours = readTiles(file);
  const zooms = {};
  for (const address of new Set([...ours.keys(), ...theirs.keys()])) {
    const zoom = (zooms[address.split('/')[0]] ??= {
      ours: 0, peer: 0, onlyOurs: 0, onlyPeer: 0, oursFeatures: 0, peerFeatures: 0, missing: 0, oursArea: 0, peerArea: 0, oursLargest: 0, peerLargest: 0,
    });
    const [mine, other] = [read(ours.get(address)), read(theirs.get(address))];
    zoom.ours += mine.bytes > 0;
    zoom.peer += other.bytes > 0;
    zoom.onlyOurs += other.bytes === 0;
    zoom.onlyPeer += mine.bytes === 0;
    zoom.oursFeatures += mine.areas.size;
    zoom.peerFeatures += other.areas.size;
    zoom.oursLargest = Math.max(zoom.oursLargest, mine.bytes);
    zoom.peerLargest = Math.max(zoom.peerLargest, other.bytes);
    for (const [code, area] of mine.areas) {
      zoom.oursArea += area;
    }
    for (const [code, area] of other.areas) {
      zoom.peerArea += area;
      zoom.missing += !mine.areas.has(code);
    }
  }
  return zooms;
}

function readTiles(file) {
  const bytes = readFileSync(file);
  const tiles = new Map();
  let at = 4;
  for (let left = bytes.readInt32LE(0); left > 0; left--) {
    const [z, x, y, length] = [0, 4, 8, 12].map((offset) => bytes.readInt32LE(at + offset));
    tiles.set(`${z}/${x}/${y}`, bytes.subarray(at + 16, at + 16 + length));
    at += 16 + length;
  }
  return tiles;
}

// The surface of each commune in a tile, by code.
function read(bytes) {
  const areas = new Map();
  if (bytes === undefined) {
    return { bytes: 0, areas };
  }
  const layer = new VectorTile(new PbfReader(bytes)).layers.communes;
  for (let i = 0; i < layer.length; i++) {
    const feature = layer.feature(i);
    areas.set(feature.properties.code, feature.loadGeometry().reduce((sum, ring) => sum + signedArea(ring), 0));
  }
  return { bytes: bytes.length, areas };
}

// The surveyor's formula of the specification: holes count as negative.
function signedArea(ring) {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    sum += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
  }
  return sum / 2;
}
