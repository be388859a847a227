/**
 * Whether a point lies in a ring: a ray to the east crosses the ring an odd number of times. The ring need not be closed. Where a ring
 * crosses itself, a point is inside when the ring goes round it an odd number of times.
 */
export function inRing(ring: readonly (readonly [number, number])[], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  ring.forEach(([x1, y1], at) => {
    const [x2, y2] = ring[(at + 1) % ring.length] as readonly [number, number];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) {
      inside = !inside;
    }
  });
  return inside;
}
