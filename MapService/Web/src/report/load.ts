import type { CommuneList, CommuneRow, CommuneStates, Coverage, Kind } from '../service/answers';
import { address, getJson } from '../service/http';

/** What a département's page is made of. */
export interface ReportData {
  kinds: Kind[];
  /** In the order of the kinds, like the outlines. */
  coverage: Coverage[];
  /** Of CPTS and CLS, whichever kind the page is about. */
  states: CommuneStates[];
  outlines: GeoJSON.FeatureCollection[];
  communes: CommuneRow[];
  polygons: GeoJSON.FeatureCollection;
  border: GeoJSON.FeatureCollection;
}

/** How many pages are loaded at a time: the pages of a region all at once would keep the service busy. */
const atOnce = 2;

let running = 0;
const waiting: (() => void)[] = [];

/** Loads everything for one page, when it is its turn. */
export async function load(code: string, kinds: Kind[], date: string, signal: AbortSignal): Promise<ReportData> {
  if (running >= atOnce) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  running++;
  try {
    signal.throwIfAborted();
    const get = <T>(path: string, query: object): Promise<T> => getJson<T>(address(path, query), signal);
    const each = <T>(path: (kind: Kind) => string, query: (kind: Kind) => object, of = kinds): Promise<T[]> =>
      Promise.all(of.map((kind) => get<T>(path(kind), query(kind))));
    const [coverage, states, outlines, communes, polygons, border] = await Promise.all([
      each<Coverage>(
        () => `departements/${code}/coverage`,
        (kind) => ({ kind, date }),
      ),
      each<CommuneStates>(
        () => 'communes/states',
        (kind) => ({ kind, date, departement: code }),
        ['CPTS', 'CLS'],
      ),
      each<GeoJSON.FeatureCollection>(
        (kind) => `downloads/${kind.toLowerCase()}.geojson`,
        () => ({ date, departement: code }),
      ),
      get<CommuneList>('communes', { departement: code }),
      get<GeoJSON.FeatureCollection>('downloads/communes.geojson', { departement: code }),
      get<GeoJSON.FeatureCollection>('downloads/departements.geojson', { departement: code }),
    ]);
    return { kinds, coverage, states, outlines, communes: communes.communes, polygons, border };
  } finally {
    running--;
    waiting.shift()?.();
  }
}
