import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

// Compares the peer's tiles with those of a file (a count; then of each tile z, x, y, length in bytes as 32-bit numbers, little endian, and
// the bytes), both read by @mapbox/vector-tile. Answers with the sums by zoom:
//   tiles, features, communes, largest    of ours and of the peer; the last in bytes
//   only                                  tiles that the other does not have
//   missing                               features that the other does not have and that reach into the tile itself, not only its buffer
//   surface                               in square tile units, of what both have
export function compareTiles(theirs, file) {
  const ours = readTiles(file);
  const zooms = {};
  for (const address of new Set([...ours.keys(), ...theirs.keys()])) {
    const zoom = (zooms[address.split('/')[0]] ??= { ours: new Sums(), peer: new Sums() });
    const [mine, other] = [read(ours.get(address)), read(theirs.get(address))];
    zoom.ours.add(mine, other);
    zoom.peer.add(other, mine);
  }
  return zooms;
}

class Sums {
  tiles = 0;
  only = 0;
  features = 0;
  missing = 0;
  surface = 0;
  largest = 0;
  #communes = new Set();

  add(tile, other) {
    this.tiles += tile.bytes > 0;
    this.only += tile.bytes > 0 && other.bytes === 0;
    this.features += tile.pieces.size;
    this.largest = Math.max(this.largest, tile.bytes);
    for (const [code, piece] of tile.pieces) {
      this.#communes.add(code);
      if (other.pieces.has(code)) {
        this.surface += piece.surface;
      } else {
        this.missing += piece.reachesIn;
      }
    }
  }

  toJSON() {
    return { ...this, communes: this.#communes.size };
  }
}

export function readTiles(file) {
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

// The piece of each commune in a tile, by code.
function read(bytes) {
  const pieces = new Map();
  if (!bytes?.length) {
    return { bytes: 0, pieces };
  }
  const layer = new VectorTile(new PbfReader(bytes)).layers.communes;
  for (let i = 0; i < layer.length; i++) {
    const feature = layer.feature(i);
    const rings = feature.loadGeometry();
    const inside = ({ x, y }) => x > 0 && x < layer.extent && y > 0 && y < layer.extent;
    pieces.set(feature.properties.code, {
      surface: rings.reduce((sum, ring) => sum + signedArea(ring), 0),
      reachesIn: rings.some((ring) => ring.some(inside)),
    });
  }
  return { bytes: bytes.length, pieces };
}

// The surveyor's formula of the specification: holes count as negative.
function signedArea(ring) {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    sum += ring[i].x * ring[i + 1].y - ring[i + 1].x * ring[i].y;
  }
  return sum / 2;
}
