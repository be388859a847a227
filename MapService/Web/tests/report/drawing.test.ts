import { describe, expect, it } from 'vitest';
import { middleOf, pathOf, projectionOf, width } from '../../src/report/drawing';

const polygon = (...rings: [number, number][][]): GeoJSON.Polygon => ({ type: 'Polygon', coordinates: rings });
const square = (west: number, south: number, size: number): [number, number][] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const collection = (...geometries: GeoJSON.Geometry[]): GeoJSON.FeatureCollection => ({
  type: 'FeatureCollection',
  features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })),
});

// One unit a degree, south at 0.
const flat = { height: 0, metresPerUnit: 1, place: ([x = 0, y = 0]: readonly number[]): [number, number] => [x, -y] };

describe('projectionOf', () => {
  it('fills the width but for an edge of 6 units, and is as wide as it is on the ground', () => {
    // At 60 degrees a degree of longitude is half as long as one of latitude: 4 by 1 degrees are 2 to 1.
    const projection = projectionOf(
      collection(
        polygon([
          [0, 59.5],
          [4, 59.5],
          [4, 60.5],
          [0, 60.5],
          [0, 59.5],
        ]),
      ),
    );
    expect(projection?.place([0, 60.5])).toEqual([6, 6]);
    const [x, y] = projection?.place([4, 59.5]) ?? [];
    expect(x).toBeCloseTo(width - 6, 6);
    expect(y).toBeCloseTo(6 + (width - 12) / 2, 3);
    expect(projection?.height).toBeCloseTo(12 + (width - 12) / 2, 3);
  });

  it('is no higher than 1.05 times its width, and in the middle then', () => {
    const projection = projectionOf(
      collection(
        polygon([
          [0, -4],
          [1, -4],
          [1, 4],
          [0, 4],
          [0, -4],
        ]),
      ),
    );
    expect(projection?.height).toBeCloseTo(width * 1.05 + 12, 6);
    const [left = 0] = projection?.place([0, 0]) ?? [];
    const [right = 0] = projection?.place([1, 0]) ?? [];
    expect(left + right).toBeCloseTo(width, 6);
  });

  it('a degree of latitude is 111.32 km', () => {
    const projection = projectionOf(collection(polygon(square(0, -0.5, 1))));
    const [, top = 0] = projection?.place([0, 0.5]) ?? [];
    const [, bottom = 0] = projection?.place([0, -0.5]) ?? [];
    expect((bottom - top) * (projection?.metresPerUnit ?? 0)).toBeCloseTo(111_320, 3);
  });

  it('is null where there is nothing to draw', () => {
    expect(projectionOf(collection())).toBeNull();
  });
});

describe('pathOf', () => {
  it('has a closed ring a piece', () => {
    expect(pathOf([polygon(square(0, 0, 10), square(2, 2, 4))], flat)).toBe('M0 0L10 0L10 -10L0 -10ZM2 -2L6 -2L6 -6L2 -6Z');
  });

  it('rounds to half a unit; corners that fall together are one', () => {
    expect(
      pathOf(
        [
          polygon([
            [0, 0],
            [10.2, 0],
            [10.3, 0.1],
            [10, 10],
            [0, 0],
          ]),
        ],
        flat,
      ),
    ).toBe('M0 0L10 0L10.5 0L10 -10Z');
  });

  it('leaves out what is smaller than the grid, and what is no polygon', () => {
    expect(pathOf([polygon(square(0, 0, 0.2)), null, { type: 'Point', coordinates: [0, 0] }], flat)).toBe('');
  });
});

describe('middleOf', () => {
  it('is in the middle of the widest part', () => {
    // An L whose foot is wide: 24 levels of 12 units are half a unit apart, and the foot is 4 high.
    const l = polygon([
      [0, 0],
      [10, 0],
      [10, 4],
      [2, 4],
      [2, 12],
      [0, 12],
      [0, 0],
    ]);
    const [x, y] = middleOf(l, [], flat) ?? [];
    expect(x).toBe(5);
    expect(-(y ?? 0)).toBeGreaterThan(0);
    expect(-(y ?? 0)).toBeLessThanOrEqual(4);
  });

  it('leaves out holes, and what is outside of the border', () => {
    const [inHole] = middleOf(polygon(square(0, 0, 10), square(1, -1, 8)), [], flat) ?? [];
    expect(inHole).toBeGreaterThan(4);
    const ring = polygon(
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ],
      [
        [0.5, 0.5],
        [7, 0.5],
        [7, 9.5],
        [0.5, 9.5],
        [0.5, 0.5],
      ],
    );
    // Beside the hole, which has most of the levels, 3 units are left at the right; below and above it there are 10.
    expect(middleOf(ring, [polygon(square(6, 1, 8))], flat)?.[0]).toBe(8.5);
  });

  it('is null where there is nothing', () => {
    expect(middleOf(null, [], flat)).toBeNull();
    expect(middleOf(polygon(square(0, 0, 1)), [polygon(square(5, 5, 1))], flat)).toBeNull();
  });
});
