import { topology } from 'topojson-server';

// The input, and what several peers need of it: made once, when it is first asked for.
export class Communes {
  #topology;

  constructor(collection) {
    this.collection = collection;
  }

  // Not quantised: positions stay as they are in the file.
  get topology() {
    return (this.#topology ??= topology({ communes: this.collection }));
  }

  // The geometries of each département, in the order of the départements' codes.
  get byDepartement() {
    const groups = new Map();
    for (const geometry of this.topology.objects.communes.geometries) {
      const code = geometry.properties.code;
      const departement = code.slice(0, code.startsWith('97') ? 3 : 2);
      if (!groups.has(departement)) {
        groups.set(departement, []);
      }
      groups.get(departement).push(geometry);
    }
    return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, geometries]) => geometries);
  }
}
