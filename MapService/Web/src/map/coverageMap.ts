import { type LngLatBoundsLike, Map as MapLibreMap, type MapGeoJSONFeature, NavigationControl, type PointLike, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { View } from '../view';
import type { Box } from './box';
import { card } from './card';
import { Labels, placeAll } from './labels';
import { cross, dots, hatch } from './patterns';
import { style } from './style';

// Bourgogne-Franche-Comté, until a département is chosen.
const region: LngLatBoundsLike = [
  [2.84, 46.15],
  [7.15, 48.41],
];

export interface MapPlaces {
  map: HTMLElement;
  card: HTMLElement;
  /** Told whether tiles are on their way, drawn, or did not come. */
  state: (state: 'loading' | 'drawn' | 'fault') => void;
}

/** The map. Throws when the browser has no WebGL. */
export class CoverageMap {
  readonly map: MapLibreMap;
  private readonly labels: Labels[];
  private pinned = false;
  private failed = false;

  constructor(
    private view: View,
    private readonly places: MapPlaces,
  ) {
    setWorkerUrl(workerAddress);
    this.map = new MapLibreMap({
      container: places.map,
      style: style(view, false),
      bounds: region,
      fitBoundsOptions: { padding: 12 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 14,
      locale: { 'Map.Title': 'Carte de la couverture', 'NavigationControl.ZoomIn': 'Zoomer', 'NavigationControl.ZoomOut': 'Dézoomer' },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    this.map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right');
    this.map.getCanvas().setAttribute('aria-describedby', 'map-help');
    this.labels = [new Labels(this.map, 'departements-line', 'code', 'label departement'), new Labels(this.map, 'territories', 'id', 'label territory')];
    this.addPatterns();
    this.listen();
  }

  /** Shows another view. Only the sources that differ are fetched again. */
  show(view: View, showEpci: boolean): void {
    this.view = view;
    this.unpin();
    this.failed = false;
    this.places.state('loading');
    this.map.setStyle(style(view, showEpci), { diff: true });
  }

  /** Moves to a département's box, or to the whole region. */
  moveTo(box: Box | null): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.map.fitBounds(box ?? region, { padding: 24, duration: still ? 0 : 600 });
  }

  private addPatterns(): void {
    const patterns = { hatch, cross, dots };
    this.map.setMissingStyleImageResolver((id) => {
      const pattern = patterns[id as keyof typeof patterns];
      if (pattern !== undefined) {
        this.map.addImage(id, pattern(), { pixelRatio: 2 });
      }
    });
  }

  private listen(): void {
    this.map.on('idle', () => {
      this.places.state(this.failed ? 'fault' : 'drawn');
      placeAll(this.labels);
    });
    this.map.on('error', () => {
      this.failed = true;
      this.places.state('fault');
    });
    this.map.on('mousemove', (event) => {
      if (!this.pinned) {
        this.read(event.point);
      }
    });
    this.map.on('mouseout', () => {
      if (!this.pinned) {
        this.unpin();
      }
    });
    this.map.on('click', (event) => this.pin(event.point));
    this.map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        this.pin(this.map.project(this.map.getCenter()));
      } else if (event.key === 'Escape') {
        this.unpin();
      }
    });
  }

  private pin(point: PointLike): void {
    this.places.card.setAttribute('aria-live', 'polite');
    this.pinned = this.read(point);
  }

  private unpin(): void {
    this.pinned = false;
    this.places.card.removeAttribute('aria-live');
    this.places.card.hidden = true;
    if (this.map.getLayer('commune-read') !== undefined) {
      this.map.setFilter('commune-read', ['==', ['get', 'code'], '']);
    }
  }

  private read(point: PointLike): boolean {
    if (this.map.getLayer('communes') === undefined) {
      return false;
    }
    const found: MapGeoJSONFeature[] = this.map.queryRenderedFeatures(point, { layers: ['communes', 'territories'] });
    const content = card(found, this.view.kind);
    if (content.length === 0) {
      this.unpin();
      return false;
    }
    const code = String(found.find((feature) => feature.layer.id === 'communes')?.properties['code']);
    this.map.setFilter('commune-read', ['==', ['get', 'code'], code]);
    this.places.card.replaceChildren(...content);
    this.places.card.hidden = false;
    return true;
  }
}
