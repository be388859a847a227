import type { Problem } from './answers';

/** Why there is no answer. The status is "away" when nobody answers, and 0 when the fault is in the page. */
export class ServiceFault extends Error {
  constructor(
    readonly status: 'away' | number,
    message: string,
    readonly problem: Problem | null = null,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** True when trying again later may help. */
  get mayPass(): boolean {
    return this.status === 'away' || this.status === 429 || this.status >= 500;
  }
}

/** Whatever was thrown, as a fault of the service. */
export const faultOf = (reason: unknown): ServiceFault => (reason instanceof ServiceFault ? reason : new ServiceFault(0, String(reason)));

/**
 * The address of a resource of the service, relative to the page: it works behind any prefix. Parameters are sorted, so that a question has
 * one address.
 */
export function address(path: string, query: object = {}): string {
  const url = new URL(path, document.baseURI);
  url.hash = '';
  const values = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
  url.search = new URLSearchParams(values.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  return url.href;
}

/**
 * Asks for JSON.
 * @param cache With "no-cache" the browser asks the service whether its copy is still valid.
 */
export async function getJson<T>(from: string, signal?: AbortSignal, cache: RequestCache = 'default'): Promise<T> {
  return (await (
    await send(from, { cache, headers: { Accept: 'application/json, application/geo+json' }, ...(signal && { signal }) })
  ).json()) as T;
}

/** Sends a request. Any answer but a success is thrown as a fault. */
export async function send(to: string, request: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(to, request);
  } catch (fault) {
    if (request.signal?.aborted) {
      throw fault;
    }
    throw new ServiceFault('away', 'The service does not answer.', null, { cause: fault });
  }
  if (!answer.ok) {
    const problem = answer.headers.get('Content-Type')?.includes('problem+json') ? ((await answer.json()) as Problem) : null;
    throw new ServiceFault(answer.status, problem?.detail ?? problem?.title ?? answer.statusText, problem);
  }
  return answer;
}
