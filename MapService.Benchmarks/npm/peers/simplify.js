import { feature } from 'topojson-client';
import { presimplify, quantile, simplify as thin } from 'topojson-simplify';
import { measure } from '../shapes.js';

const KEPT = 0.1;

// topojson-simplify: weighs every vertex by the area of its triangle, finds the weight that a tenth of them reach, and keeps those.
export function simplify({ topology }) {
  return {
    run: () => {
      const weighed = presimplify(topology);
      return thin(weighed, quantile(weighed, KEPT));
    },
    look: (made) => {
      const sums = { positions: made.arcs.reduce((sum, arc) => sum + arc.length, 0), area: 0 };
      for (const { geometry } of feature(made, made.objects.communes).features) {
        sums.area += measure(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).area;
      }
      return sums;
    },
  };
}
