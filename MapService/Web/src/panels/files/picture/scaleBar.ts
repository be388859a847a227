const equatorMetres = 40_075_016.686;

/** Size of the world at zoom 0, CSS pixels. */
const worldPixels = 512;

/**
 * The longest round length (1, 2 or 5 times a power of ten, metres) that a bar of at most so many CSS pixels shows, and the
 * bar's length in CSS pixels, on a Web Mercator map at a zoom and a latitude in degrees.
 */
export function scaleBar(zoom: number, latitude: number, mostPixels: number): { metres: number; pixels: number } {
  const metresAPixel = (equatorMetres * Math.cos((latitude * Math.PI) / 180)) / (worldPixels * 2 ** zoom);
  const most = metresAPixel * mostPixels;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((times) => times * power <= most) ?? 1) * power;
  return { metres, pixels: metres / metresAPixel };
}
