import { Map as MapLibreMap, NavigationControl, type PointLike, ScaleControl, setWorkerUrl, type VectorTileSource } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import type { Box } from '../service/answers';
import { type BaseMap, under } from './baseMap';
import { CommuneStateSetter } from './communeStateSetter';
import { Labels, placeAll } from './labels';
import { patterns } from './patterns';
import { communeLayers, type Drawn, style, tileAddress } from './style';
import './labels.css';

/** What is under the pointer, as the tiles have it. */
export interface Place {
  commune: Record<string, unknown>;
  epci: Record<string, unknown> | null;
  territories: Record<string, unknown>[];
}

/** What the map reports. */
export interface MapListener {
  /** Tiles are being loaded, are drawn, or did not come. */
  state: (state: 'loading' | 'drawn' | 'fault') => void;
  /** The pointer is over a commune, or over none. */
  hover: (place: Place | null) => void;
  /** A commune was chosen: by a click, or by Enter in the middle of the map. */
  choose: (code: string) => void;
  /** Escape was pressed. */
  leave: () => void;
  /** A reader moved the map: "zoom/latitude/longitude". */
  moved: (position: string) => void;
}

export interface MapTexts {
  title: string;
  zoomIn: string;
  zoomOut: string;
}

/** The map. It draws what it is given, and reports what readers do. The constructor throws where the browser has no WebGL. */
export class CoverageMap {
  readonly map: MapLibreMap;
  readonly communes: CommuneStateSetter;
  private readonly labels: Labels[];
  private drawn: Drawn;
  private failed = false;
  /** True when the map may have moved or changed since the names were placed. */
  private changed = true;
  private moving = false;
  private arrived = '';

  constructor(
    container: HTMLElement,
    drawn: Drawn,
    /** The box that is shown while no place is chosen. */
    private readonly region: Box,
    first: Box | null,
    texts: MapTexts,
    private readonly baseMap: BaseMap | null,
    private readonly listener: MapListener,
  ) {
    setWorkerUrl(workerAddress);
    this.drawn = drawn;
    this.map = new MapLibreMap({
      container,
      style: under(style(drawn), baseMap),
      bounds: first ?? region,
      fitBoundsOptions: { padding: 24, maxZoom: 12 },
      attributionControl: baseMap === null ? false : {},
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 14,
      locale: { 'Map.Title': texts.title, 'NavigationControl.ZoomIn': texts.zoomIn, 'NavigationControl.ZoomOut': texts.zoomOut },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    this.map.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-right');
    this.map.getCanvas().setAttribute('aria-describedby', 'map-help');
    this.map.setMissingStyleImageResolver((id) => {
      const pattern = patterns[id as keyof typeof patterns];
      if (pattern !== undefined) {
        this.map.addImage(id, pattern(), { pixelRatio: 2 });
      }
    });
    this.communes = new CommuneStateSetter(this.map, () => this.listener.state('loading'));
    this.labels = [
      new Labels(this.map, 'departements-line', 'code', 'label departement'),
      new Labels(this.map, 'cls', 'id', 'label cls'),
      new Labels(this.map, 'cpts', 'id', 'label cpts'),
    ];
    this.arrived = this.position();
    this.listen();
  }

  /** Changes what is drawn. Only tiles that differ are fetched, and the old ones stay until the new ones come. */
  draw(drawn: Drawn): void {
    this.failed = false;
    this.listener.state('loading');
    for (const kind of ['CPTS', 'CLS'] as const) {
      if (drawn.days[kind] !== this.drawn.days[kind]) {
        const name = kind.toLowerCase();
        (this.map.getSource(name) as VectorTileSource | undefined)?.setTiles([tileAddress(name, drawn.days[kind])]);
      }
    }
    this.drawn = drawn;
    this.map.setStyle(under(style(drawn), this.baseMap), { diff: true });
    this.map.triggerRepaint();
  }

  /** Loads every tile again: for another dataset, or when the service is back. MapLibre does not ask again for tiles that failed. */
  reload(): void {
    this.failed = false;
    this.listener.state('loading');
    this.communes.startOver();
    this.map.setStyle(under(style(this.drawn), this.baseMap), { diff: false });
  }

  /**
   * Moves to a box, or to the box of everything.
   * @param told True when the new position is reported, as if a reader had moved the map.
   */
  moveTo(box: Box | null, told = false): void {
    this.moving = !told;
    this.map.fitBounds(box ?? this.region, { padding: 24, maxZoom: 12, duration: this.motion() });
  }

  /** Moves to "zoom/latitude/longitude". */
  jumpTo(position: string): void {
    const [zoom = 0, latitude = 0, longitude = 0] = position.split('/').map(Number);
    if (this.position() !== position) {
      this.moving = true;
      this.map.jumpTo({ zoom, center: [longitude, latitude] });
    }
  }

  /** "zoom/latitude/longitude" of the middle. */
  position(): string {
    const { lat, lng } = this.map.getCenter();
    return `${this.map.getZoom().toFixed(2)}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
  }

  /** Longitude and latitude of a place on the screen. */
  positionAt(x: number, y: number): [number, number] {
    const { lng, lat } = this.map.unproject([x, y]);
    return [lng, lat];
  }

  /** Names the map and its controls in another language. */
  name(texts: MapTexts): void {
    this.map.getCanvas().setAttribute('aria-label', texts.title);
    for (const [part, text] of [
      ['in', texts.zoomIn],
      ['out', texts.zoomOut],
    ] as const) {
      const button = this.map.getContainer().querySelector(`.maplibregl-ctrl-zoom-${part}`);
      button?.setAttribute('title', text);
      button?.setAttribute('aria-label', text);
    }
  }

  /**
   * The map as a picture. Its pixels can be read only while a frame is drawn.
   * @param density Pixels for each CSS pixel.
   */
  async picture(density: number): Promise<HTMLCanvasElement> {
    const before = this.map.getPixelRatio();
    const settled = this.map.once('idle');
    this.map.setPixelRatio(density);
    this.map.triggerRepaint();
    try {
      await settled;
      return await new Promise((resolve) => {
        this.map.once('render', () => resolve(copyOf(this.map.getCanvas())));
        this.map.triggerRepaint();
      });
    } finally {
      this.map.setPixelRatio(before);
    }
  }

  private motion(): number {
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 600;
  }

  private listen(): void {
    this.map.on('idle', () => {
      this.listener.state(this.failed ? 'fault' : 'drawn');
      // Not while only the mark of the commune under the pointer changes.
      if (this.changed) {
        this.changed = false;
        placeAll(this.labels);
      }
    });
    for (const change of ['move', 'resize', 'styledata'] as const) {
      this.map.on(change, () => (this.changed = true));
    }
    this.map.on('sourcedata', ({ sourceId }) => (this.changed ||= sourceId !== 'marks'));
    this.map.on('error', ({ error }) => {
      this.failed = true;
      console.warn('The map:', error);
      this.listener.state('fault');
    });
    this.map.on('moveend', () => this.arrive());
    for (const touch of ['mousedown', 'wheel', 'touchstart', 'keydown', 'click']) {
      this.map.getContainer().addEventListener(touch, () => (this.moving = false), { capture: true, passive: true });
    }
    this.map.on('mousemove', (event) => this.read(event.point));
    this.map.on('mouseout', () => this.read(null));
    this.map.on('click', (event) => this.choose(event.point));
    this.map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        this.choose(this.map.project(this.map.getCenter()));
      } else if (event.key === 'Escape') {
        this.listener.leave();
      }
    });
  }

  // Only moves of a reader are reported. Moves by the page are not, unless a reader interrupts them; nor is another window size, which
  // keeps the middle.
  private arrive(): void {
    const position = this.position();
    const isReaders = !this.moving && position !== this.arrived;
    this.moving = false;
    this.arrived = position;
    if (isReaders) {
      this.listener.moved(position);
    }
  }

  private choose(point: PointLike): void {
    const code = this.at(point)?.commune.code;
    if (typeof code === 'string') {
      this.listener.choose(code);
    } else if (this.map.areTilesLoaded()) {
      this.listener.leave();
    }
  }

  private read(point: PointLike | null): void {
    const place = point === null ? null : this.at(point);
    this.communes.mark('read', place === null ? [] : [String(place.commune.code)]);
    this.listener.hover(place);
  }

  private at(point: PointLike): Place | null {
    const layers = [...communeLayers(this.drawn), 'cpts', 'cls'];
    if (layers.some((layer) => this.map.getLayer(layer) === undefined)) {
      return null;
    }
    const found = this.map.queryRenderedFeatures(point, { layers });
    const commune = found.find((feature) => feature.sourceLayer === 'communes');
    if (commune === undefined) {
      return null;
    }
    const inside = found.filter((feature) => feature.sourceLayer !== 'communes');
    const code = commune.properties.codeEpci as unknown;
    const epci = this.map.querySourceFeatures('ground', { sourceLayer: 'epci', filter: ['==', ['get', 'code'], String(code)] })[0];
    // At the border of tiles, a territory is found once for each tile.
    const territories = [...new Map(inside.map((feature) => [feature.properties.id, feature.properties])).values()];
    return { commune: commune.properties, epci: epci?.properties ?? null, territories };
  }
}

function copyOf(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  copy.getContext('2d')?.drawImage(canvas, 0, 0);
  return copy;
}
