/**
 * The longest round length (1, 2 or 5 times a power of ten, in metres) that fits into a number of units, and its length in units.
 */
export function scaleBar(metresPerUnit: number, mostUnits: number): { metres: number; units: number } {
  const most = metresPerUnit * mostUnits;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((times) => times * power <= most) ?? 1) * power;
  return { metres, units: metres / metresPerUnit };
}

const equatorMetres = 40_075_016.686;

/** Size of the world at zoom 0, CSS pixels. */
const worldPixels = 512;

/** Metres per CSS pixel on a Web Mercator map, at a zoom and a latitude in degrees. */
export const metresPerPixel = (zoom: number, latitude: number): number =>
  (equatorMetres * Math.cos((latitude * Math.PI) / 180)) / (worldPixels * 2 ** zoom);
