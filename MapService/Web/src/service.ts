import type { Coverage, Overview, TerritoryName } from './answers';
import type { View } from './view';

/** An answer that is not what was asked for; the message is for a reader. */
export class ServiceFault extends Error {}

/** Address of the service's own resource: relative to the page, so that it works behind any prefix. */
export function address(path: string, query: Record<string, string> = {}): string {
  const url = new URL(path, document.baseURI);
  url.search = new URLSearchParams(query).toString();
  return url.href;
}

/** Address of a layer's vector tiles, with the placeholders that MapLibre fills in. */
export function tileAddress(layer: string, query: Record<string, string>): string {
  return `${address(`tiles/${layer}/`)}{z}/{x}/{y}.mvt?${new URLSearchParams(query).toString()}`;
}

/** Address of the figures that a view shows, as JSON. */
export function figuresAddress(view: View): string {
  const path = view.departement === '' ? 'departements' : `departements/${encodeURIComponent(view.departement)}/coverage`;
  return address(path, { kind: view.kind, date: view.date });
}

export function overview(view: View, signal: AbortSignal): Promise<Overview> {
  return get<Overview>('departements', { kind: view.kind, date: view.date }, signal);
}

export function coverage(view: View, departement: string, signal: AbortSignal): Promise<Coverage> {
  return get<Coverage>(`departements/${encodeURIComponent(departement)}/coverage`, { kind: view.kind, date: view.date }, signal);
}

/** The territories of a kind, whatever their dates: caveats name them by id. */
export async function territories(view: View, signal: AbortSignal): Promise<TerritoryName[]> {
  const answer = await get<{ territories: TerritoryName[] }>('territories', { kind: view.kind }, signal);
  return answer.territories;
}

/** The outline of a département, as GeoJSON. */
export function outline(departement: string, signal: AbortSignal): Promise<GeoJSON.FeatureCollection> {
  return get('downloads/departements.geojson', { departement }, signal);
}

async function get<T>(path: string, query: Record<string, string>, signal: AbortSignal): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(address(path, query), { signal, headers: { Accept: 'application/json, application/geo+json' } });
  } catch (fault) {
    if (signal.aborted) {
      throw fault;
    }
    throw new ServiceFault('Le service ne répond pas. Vérifiez la connexion, puis réessayez.', { cause: fault });
  }
  if (!answer.ok) {
    throw new ServiceFault(await sentence(answer));
  }
  return (await answer.json()) as T;
}

// Problem details (RFC 9457) say what was expected; anything else is only its status.
async function sentence(answer: Response): Promise<string> {
  const status = `Le service a répondu par une erreur (${answer.status})`;
  if (!answer.headers.get('Content-Type')?.includes('problem+json')) {
    return `${status}.`;
  }
  const problem = (await answer.json()) as { title?: string; detail?: string };
  return `${status} : ${problem.detail ?? problem.title ?? ''}`;
}
