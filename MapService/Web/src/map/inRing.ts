/**
 * Whether a point lies in a ring, which need not be closed: a ray to the east crosses it an odd number of times. A ring that
 * crosses itself has inside what it goes round an odd number of times.
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
