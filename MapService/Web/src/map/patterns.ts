/** A square picture that repeats without a seam. */
export interface Pattern {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

type Colour = readonly [number, number, number, number];

const size = 16;

/** Slanted stripes, for gaps: one stripe in two on a lighter ground. */
export const hatch = (): Pattern => paint((x, y) => ((x + y) % 8 < 3 ? [213, 94, 0, 235] : [240, 163, 94, 110]));

/** Crossed stripes, for overlaps. */
export const cross = (): Pattern => paint((x, y) => ((x + y) % 8 < 2 || (x - y + size) % 8 < 2 ? [70, 25, 110, 245] : [170, 130, 205, 190]));

/** Dots, for compositions that are inferred. */
export const dots = (): Pattern => paint((x, y) => ((x % 8) - 3.5) ** 2 + ((y % 8) - 3.5) ** 2 < 2.6 ? [0, 70, 125, 220] : [0, 0, 0, 0]);

function paint(colourAt: (x: number, y: number) => Colour): Pattern {
  const data = new Uint8ClampedArray(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      data.set(colourAt(x, y), (y * size + x) * 4);
    }
  }
  return { width: size, height: size, data };
}
