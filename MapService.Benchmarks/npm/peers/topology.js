import { topology as build } from 'topojson-server';

// topojson-server, not quantised.
export const topology = ({ collection }, { leftOut }) => ({
  run: () => build({ communes: collection }),
  // How many arcs there are, and positions between their ends, but for the arcs of the communes that are left out.
  look: (made) => {
    const without = new Set();
    for (const geometry of made.objects.communes.geometries.filter(({ properties }) => leftOut.includes(properties.code))) {
      geometry.arcs.flat(Infinity).forEach((arc) => without.add(arc < 0 ? ~arc : arc));
    }
    const arcs = made.arcs.filter((_, number) => !without.has(number));
    return { arcs: arcs.length, innerPositions: arcs.reduce((sum, arc) => sum + arc.length - 2, 0) };
  },
});
