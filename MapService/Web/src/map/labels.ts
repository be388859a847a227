import { type LngLat, type Map as MapLibreMap, type MapGeoJSONFeature, Marker } from 'maplibre-gl';
import { element } from '../ui/element';
import type { Box } from '../service/answers';
import { extendBox } from './box';

/** Places several sets of names; the last set goes first where two would lie on each other. */
export function placeAll(sets: readonly Labels[]): void {
  const taken: DOMRect[] = [];
  for (const labels of [...sets].reverse()) {
    labels.place(taken);
  }
}

/** Names on the map, as elements of the page: one a feature of a layer, in the middle of what is seen of it. */
export class Labels {
  private readonly markers = new Map<string, Marker>();

  constructor(
    private readonly map: MapLibreMap,
    private readonly layer: string,
    private readonly keyOf: string,
    private readonly className: string,
  ) {}

  /** Puts the names where their pieces are now, and hides those that would lie on another. */
  place(taken: DOMRect[]): void {
    const pieces = boxes(this.map.queryRenderedFeatures({ layers: [this.layer] }), this.keyOf);
    for (const [key, marker] of this.markers) {
      if (!pieces.has(key)) {
        marker.remove();
        this.markers.delete(key);
      }
    }
    for (const [key, piece] of pieces) {
      const marker = this.markers.get(key) ?? this.add(key, piece.name);
      marker.setLngLat(this.inSight(piece.box));
      hideIfTooMuch(marker.getElement(), this.width(piece.box), taken);
    }
  }

  // Width on the screen, pixels.
  private width(box: Box): number {
    return this.map.project([box[2], box[3]]).x - this.map.project([box[0], box[3]]).x;
  }

  private add(key: string, name: string): Marker {
    const label = element('span', { class: this.className, 'aria-hidden': 'true' }, name);
    const marker = new Marker({ element: label }).setLngLat([0, 0]).addTo(this.map);
    // MapLibre makes every marker focusable and names it; these repeat what the lists say.
    label.removeAttribute('tabindex');
    label.removeAttribute('role');
    label.removeAttribute('aria-label');
    this.markers.set(key, marker);
    return marker;
  }

  // The middle of what can be seen of a box.
  private inSight(box: Box): LngLat | [number, number] {
    const seen = this.map.getBounds();
    const west = Math.max(box[0], seen.getWest());
    const east = Math.min(box[2], seen.getEast());
    const south = Math.max(box[1], seen.getSouth());
    const north = Math.min(box[3], seen.getNorth());
    return [(west + east) / 2, (south + north) / 2];
  }
}

// A feature comes in pieces, one a tile; their boxes together are the feature's.
function boxes(features: MapGeoJSONFeature[], keyOf: string): Map<string, { name: string; box: Box }> {
  const pieces = new Map<string, { name: string; box: Box }>();
  for (const feature of features) {
    const key = String(feature.properties[keyOf]);
    const piece = pieces.get(key) ?? { name: String(feature.properties['nom']), box: [180, 90, -180, -90] };
    extendBox(piece.box, feature.geometry);
    pieces.set(key, piece);
  }
  return pieces;
}

// A label is hidden where its feature is much narrower than it, or where an earlier one lies.
function hideIfTooMuch(label: HTMLElement, width: number, taken: DOMRect[]): void {
  label.hidden = false;
  const place = label.getBoundingClientRect();
  const covered = taken.some((other) => place.left < other.right && other.left < place.right && place.top < other.bottom && other.top < place.bottom);
  label.hidden = covered || width < place.width * 0.8;
  if (!label.hidden) {
    taken.push(place);
  }
}
