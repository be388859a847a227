import { merge as unite } from 'topojson-client';
import { measure } from '../shapes.js';

// topojson-client: the outline of every département, with its positions.
export function merge(communes) {
  const [topology, groups] = [communes.topology, communes.byDepartement];
  return {
    run: () => groups.map((geometries) => unite(topology, geometries)),
    look: (outlines) => outlines.map((outline) => measure(outline.coordinates)),
  };
}
