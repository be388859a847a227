/** A square image that can be repeated without a seam. */
export interface Pattern {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

type Colour = readonly [number, number, number, number];

const size = 16;
const clear: Colour = [0, 0, 0, 0];

/** The patterns by the names that the style uses. Between the lines, the colour of the layer below is seen. */
export const patterns = {
  /** Slanted stripes: not covered. */
  hatch: () => paint((x, y) => ((x + y) % 8 < 3 ? [213, 94, 0, 235] : clear)),
  /** Crossed stripes: covered twice, or by both kinds. */
  cross: () => paint((x, y) => ((x + y) % 8 < 2 || (x - y + size) % 8 < 2 ? [70, 25, 110, 245] : clear)),
  /** Short dashes: not known. */
  question: () => paint((x, y) => (y % 8 < 2 && (x + (y < 8 ? 0 : 8)) % 16 < 8 ? [60, 60, 60, 230] : clear)),
  /** Level stripes: covered by the other kind only. */
  bars: () => paint((_, y) => (y % 8 < 3 ? [0, 128, 92, 235] : clear)),
  /** Dots: the composition is inferred. */
  dots: () => paint((x, y) => (((x % 8) - 3.5) ** 2 + ((y % 8) - 3.5) ** 2 < 2.6 ? [0, 40, 80, 230] : clear)),
};

function paint(colourAt: (x: number, y: number) => Colour): Pattern {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      data.set(colourAt(x, y), (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
