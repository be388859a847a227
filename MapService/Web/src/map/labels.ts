import { type LngLatLike, type MapGeoJSONFeature, type Map as MapLibreMap, Marker } from 'maplibre-gl';
import type { Box } from '../service/answers';
import { extendBox } from './box';
import { element } from './element';

/** A rectangle on the map, in CSS pixels. */
interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Places several sets of names. Where two names would overlap, the one of the later set is shown. */
export function placeAll(sets: readonly Labels[]): void {
  const taken: Rectangle[] = [];
  for (const labels of [...sets].reverse()) {
    labels.place(taken);
  }
}

/** Names on the map, as elements of the page: one for each feature of a layer, in the middle of its visible part. */
export class Labels {
  private readonly markers = new Map<string, Marker>();
  /** Width and height of each name that was measured. All new names are measured together, so that the page is laid out once. */
  private readonly sizes = new Map<string, [number, number]>();

  constructor(
    private readonly map: MapLibreMap,
    private readonly layer: string,
    private readonly keyOf: string,
    private readonly className: string,
  ) {}

  /** Places the names. Left out are names that would overlap another one, or are much wider than their feature. */
  place(taken: Rectangle[]): void {
    const pieces = boxes(this.map.queryRenderedFeatures({ layers: [this.layer] }), this.keyOf);
    this.measure(new Set([...pieces.values()].map(({ name }) => name)));
    const shown = new Set<string>();
    for (const [key, { name, box }] of pieces) {
      const [width, height] = this.sizes.get(name) ?? [0, 0];
      const middle = this.inSight(box);
      const { x, y } = this.map.project(middle);
      const place = { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
      if (this.width(box) >= width * 0.8 && !taken.some((other) => meet(place, other))) {
        taken.push(place);
        shown.add(key);
        this.show(key, name, middle);
      }
    }
    for (const [key, marker] of this.markers) {
      if (!shown.has(key)) {
        marker.remove();
        this.markers.delete(key);
      }
    }
  }

  // Width on the screen in pixels.
  private width(box: Box): number {
    return this.map.project([box[2], box[3]]).x - this.map.project([box[0], box[3]]).x;
  }

  private measure(names: ReadonlySet<string>): void {
    const fresh = [...names].filter((name) => !this.sizes.has(name)).map((name) => ({ name, label: this.label(name) }));
    if (fresh.length === 0) {
      return;
    }
    const bench = element('div', { class: 'label-bench', 'aria-hidden': 'true' }, ...fresh.map(({ label }) => label));
    this.map.getContainer().append(bench);
    for (const { name, label } of fresh) {
      this.sizes.set(name, [label.offsetWidth, label.offsetHeight]);
    }
    bench.remove();
  }

  private show(key: string, name: string, at: LngLatLike): void {
    const before = this.markers.get(key);
    if (before !== undefined) {
      before.setLngLat(at);
      return;
    }
    const label = this.label(name);
    this.markers.set(key, new Marker({ element: label }).setLngLat(at).addTo(this.map));
    // MapLibre lets every marker take the focus, and names it for screen readers. These names are in the lists already.
    label.removeAttribute('tabindex');
    label.removeAttribute('role');
    label.removeAttribute('aria-label');
  }

  private label(name: string): HTMLElement {
    return element('span', { class: this.className, 'aria-hidden': 'true' }, name);
  }

  // The middle of the visible part of a box.
  private inSight(box: Box): [number, number] {
    const seen = this.map.getBounds();
    const west = Math.max(box[0], seen.getWest());
    const east = Math.min(box[2], seen.getEast());
    const south = Math.max(box[1], seen.getSouth());
    const north = Math.min(box[3], seen.getNorth());
    return [(west + east) / 2, (south + north) / 2];
  }
}

const meet = (one: Rectangle, other: Rectangle): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

// A feature comes in pieces, one from each tile. Its box is the box of all of them.
function boxes(features: MapGeoJSONFeature[], keyOf: string): Map<string, { name: string; box: Box }> {
  const pieces = new Map<string, { name: string; box: Box }>();
  for (const feature of features) {
    const key = String(feature.properties[keyOf]);
    const piece = pieces.get(key) ?? { name: String(feature.properties.nom), box: [180, 90, -180, -90] };
    extendBox(piece.box, feature.geometry);
    pieces.set(key, piece);
  }
  return pieces;
}
