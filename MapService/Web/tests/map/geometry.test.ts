import { describe, expect, it } from 'vitest';
import { boxOf, extendBox, nothing } from '../../src/map/box';
import { inRing } from '../../src/map/inRing';
import { patterns } from '../../src/map/patterns';
import { metresPerPixel, scaleBar } from '../../src/map/scaleBar';

describe('inRing', () => {
  // A square with a notch from the right:
  //
  //   (0,4)─────(4,4)
  //     │     ╱
  //     │  (2,2)
  //     │     ╲
  //   (0,0)─────(4,0)
  const notched: [number, number][] = [
    [0, 0],
    [4, 0],
    [2, 2],
    [4, 4],
    [0, 4],
  ];

  it.each([
    [[1, 2], true],
    [[3, 0.5], true],
    [[3, 3.5], true],
    [[3, 2], false],
    [[-1, 2], false],
    [[5, 2], false],
    [[1, 5], false],
  ] as const)('%j: %s', (point, inside) => expect(inRing(notched, point)).toBe(inside));

  it('need not know whether the ring is closed', () => {
    expect(inRing([...notched, [0, 0]], [1, 2])).toBe(true);
    expect(inRing([...notched, [0, 0]], [3, 2])).toBe(false);
  });

  it('of a ring that crosses itself, the middle that it goes round twice is outside', () => {
    const turns = Array.from({ length: 5 }, (_, at) => (at * 2 * 2 * Math.PI) / 5);
    const star = turns.map((angle): [number, number] => [Math.sin(angle), Math.cos(angle)]);
    expect(inRing(star, [0, 0])).toBe(false);
    expect(inRing(star, [0, 0.8])).toBe(true);
  });

  it('nothing is inside of a line or a point', () => {
    expect(inRing([[0, 0]], [0, 0])).toBe(false);
    expect(
      inRing(
        [
          [0, 0],
          [1, 1],
        ],
        [0.5, 0.4],
      ),
    ).toBe(false);
  });
});

describe('boxOf', () => {
  const feature = (geometry: GeoJSON.Geometry | null) => ({ type: 'Feature', properties: {}, geometry }) as GeoJSON.Feature;
  const ring = (west: number, south: number, size: number) => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south],
  ];

  it('holds polygons, several polygons and no others', () => {
    const features = [
      feature({ type: 'Polygon', coordinates: [ring(4, 47, 1)] }),
      feature({ type: 'MultiPolygon', coordinates: [[ring(2, 48, 0.5)], [ring(5, 46, 1)]] }),
      feature({ type: 'Point', coordinates: [100, 80] }),
      feature(null),
    ];
    expect(boxOf({ type: 'FeatureCollection', features })).toEqual([2, 46, 6, 48.5]);
  });

  it('is null where there is nothing', () => {
    expect(boxOf({ type: 'FeatureCollection', features: [feature(null)] })).toBeNull();
  });

  it('an empty box takes the first polygon as it is', () => {
    const box = nothing();
    extendBox(box, { type: 'Polygon', coordinates: [ring(-1, -2, 1)] });
    expect(box).toEqual([-1, -2, 0, -1]);
  });
});

describe('scaleBar', () => {
  it.each([
    // Metres of a unit and most units: the longest of 1, 2 and 5 times a power of ten that fits.
    [100, 110, 10_000, 100],
    [100, 60, 5000, 50],
    [100, 49, 2000, 20],
    [1, 1, 1, 1],
    [0.3, 110, 20, 20 / 0.3],
  ])('%d m a unit, at most %d units: %d m', (metresPerUnit, mostUnits, metres, units) => {
    const bar = scaleBar(metresPerUnit, mostUnits);
    expect(bar.metres).toBe(metres);
    expect(bar.units).toBeCloseTo(units, 9);
  });

  it('a pixel at zoom 0 is the equator by 512, half of it a zoom further, and half of it at 60 degrees', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.517, 2);
    expect(metresPerPixel(1, 0)).toBeCloseTo(39_135.758, 2);
    expect(metresPerPixel(0, 60)).toBeCloseTo(39_135.758, 2);
  });
});

describe('patterns', () => {
  it.each(Object.entries(patterns))('%s repeats without a seam', (_, paint) => {
    const { width, height, data } = paint();
    expect(data).toHaveLength(width * height * 4);
    const isPainted = (x: number, y: number): boolean => (data[((y % height) * width + (x % width)) * 4 + 3] ?? 0) > 0;
    // Every pattern repeats after 8 or 16 pixels in both directions, and the picture is 16 wide: it goes on where it ends.
    expect([width, height]).toEqual([16, 16]);
    // Neither empty nor full: the colour of the state is seen through it.
    const painted = Array.from({ length: width * height }, (__, at) => isPainted(at % width, Math.floor(at / width))).filter(
      Boolean,
    ).length;
    expect(painted / (width * height)).toBeGreaterThan(0.1);
    expect(painted / (width * height)).toBeLessThan(0.5);
  });
});
