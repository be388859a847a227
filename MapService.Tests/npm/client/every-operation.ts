// Calls every operation of the service with the types that openapi-typescript makes of its document, and prints which it called.
import createClient from 'openapi-fetch';
import type { components, paths } from './api.js';

declare const process: { argv: string[] };
declare const console: { log(text: string): void };

const [root, key] = process.argv.slice(2) as [string, string];
const client = createClient<paths>({ baseUrl: root });
const called: string[] = [];
client.use({
  onRequest: ({ request, schemaPath }) => {
    called.push(`${request.method} ${schemaPath}`);
  },
});

interface Outcome<T> {
  data?: T;
  error?: components['schemas']['Problem'];
  response: Response;
}

async function good<T>(call: Promise<Outcome<T>>): Promise<T> {
  const { data, error, response } = await call;
  if (data === undefined) {
    throw new Error(`${response.url}: ${response.status} ${error?.detail ?? ''}`);
  }

  return data;
}

// An address with several forms may answer with a text; these were asked for JSON.
function json<T>(answer: T): Exclude<T, string> {
  require(typeof answer !== 'string', 'A text instead of JSON.');
  return answer as Exclude<T, string>;
}

function require(holds: boolean, what: string): void {
  if (!holds) {
    throw new Error(what);
  }
}

const code = { path: { code: '89' } };
const region = { path: { code: '27' } };
const territory = { path: { id: 'cpts-centre-yonne' } };
const tile = { z: 9, x: 260, y: 179 };

require(json(await good(client.GET('/', { headers: { Accept: 'application/json' } }))).links.length > 0, 'The front door has links.');
require((await good(client.GET('/settings'))).kinds.includes('CPTS'), 'The settings name the kinds.');
require((await good(client.GET('/departements', { params: { query: { kind: 'CLS' } } }))).kind === 'CLS', 'The kind is the one asked for.');
require((await good(client.GET('/departements/{code}/coverage', { params: code }))).communes.total > 0, 'A département has communes.');
await good(client.GET('/departements/{code}/crossing', { params: code }));
const gaps = json(await good(client.GET('/departements/{code}/gaps', { params: code })));
require(gaps.features.every((gap) => gap.properties.communes === gap.properties.codes.length), 'A gap zone counts its communes.');
await good(client.GET('/departements/{code}/overlaps', { params: code }));
await good(client.GET('/departements/{code}/timeline', { params: code }));
await good(client.GET('/departements/{code}/audit', { params: code }));
await good(client.GET('/gaps'));
await good(client.GET('/territories'));
await good(client.GET('/territories/{id}', { params: territory }));
await good(client.GET('/territories/{id}/audit', { params: territory }));
await good(client.GET('/territories/{id}/history', { params: territory }));
await good(client.GET('/territories/{id}/history/{revision}', { params: { path: { ...territory.path, revision: '1' } } }));
await good(client.GET('/history'));
await good(client.GET('/communes'));
await good(client.GET('/communes/{code}', { params: { path: { code: '89024' } } }));
await good(client.GET('/communes/states'));
await good(client.GET('/search', { params: { query: { q: 'auxerre' } } }));
await good(client.GET('/audit', { params: { query: { verdict: 'not stated' } } }));
await good(client.GET('/regions'));
await good(client.GET('/regions/{code}/coverage', { params: region }));
await good(client.GET('/regions/{code}/timeline', { params: region }));
await good(client.GET('/timeline'));
await good(client.GET('/changes', { params: { query: { from: '2021-11-15', to: '2024-04-29' } } }));
const moves = await good(client.GET('/scenarios/moves', { params: { query: { unit: 'epci', limit: 1 } } }));
const scenario = await good(client.POST('/scenarios', { body: moves.moves[0]!.scenario }));
await good(client.GET('/scenarios/{content}', { params: { path: { content: scenario.link!.split('/').at(-1)! } } }));
require((await good(client.GET('/tiles/{layers}.json', { params: { path: { layers: 'communes,cpts' } } }))).vector_layers.length === 2, 'Two layers.');
await good(client.GET('/tiles/{layer}/{z}/{x}/{y}.geojson', { params: { path: { layer: 'communes', ...tile } } }));
await good(client.GET('/tiles/{layers}/{z}/{x}/{y}.mvt', { params: { path: { layers: 'communes', ...tile } }, parseAs: 'arrayBuffer' }));
await good(client.GET('/downloads/{layer}.geojson', { params: { path: { layer: 'cpts' } } }));
await good(client.GET('/downloads/{layer}.csv', { params: { path: { layer: 'cpts' } }, parseAs: 'text' }));
await good(client.GET('/downloads/{layers}.gpkg', { params: { path: { layers: 'cpts' } }, parseAs: 'arrayBuffer' }));
await good(client.GET('/api', { headers: { Accept: 'application/json' } }));
await good(client.GET('/api.json'));
await good(client.GET('/api.html', { parseAs: 'text' }));
await good(client.GET('/health/live'));
await good(client.GET('/health/ready'));

const headers = { Authorization: `Bearer ${key}` };
const all = await client.GET('/records');
const records = await good(Promise.resolve(all));
await good(client.PUT('/records', {
  headers,
  params: { header: { 'If-Match': all.response.headers.get('ETag')! } },
  body: { reason: 'As they are', records },
}));
const read = await client.GET('/territories/{id}/record', { params: territory });
const record = await good(Promise.resolve(read));
const edited = await good(client.PUT('/territories/{id}', {
  headers,
  params: { ...territory, header: { 'If-Match': read.response.headers.get('ETag')! } },
  body: { reason: 'A remark', territory: { ...record, note: 'Changed by a client in TypeScript.' } },
}));
require(edited.stored && edited.territory?.note === 'Changed by a client in TypeScript.', 'The edit is stored.');
const taken = await good(client.DELETE('/territories/{id}', {
  headers,
  params: { ...territory, header: { 'If-Match': edited.etag! }, query: { reason: 'Taken out' } },
}));
require(taken.stored, 'The territory is taken out.');

console.log(JSON.stringify([...new Set(called)]));
