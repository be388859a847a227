// Surface (in square units of the coordinates), parts, holes and positions of a list of polygons, closing positions not counted.
export function measure(polygons) {
  const sums = { area: 0, parts: 0, holes: 0, positions: 0 };
  for (const rings of polygons) {
    sums.parts++;
    sums.holes += rings.length - 1;
    rings.forEach((ring, number) => {
      sums.positions += ring.length - 1;
      sums.area += (number === 0 ? 1 : -1) * Math.abs(ringArea(ring));
    });
  }
  return sums;
}

// Coordinates are taken from the first one on, so that small rings far from the origin keep their digits.
function ringArea(ring) {
  const [x0, y0] = ring[0];
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    twice += (ring[i][0] - x0) * (ring[i + 1][1] - y0) - (ring[i + 1][0] - x0) * (ring[i][1] - y0);
  }
  return twice / 2;
}
