// Validates every answer of every GET path against the OpenAPI document of the service, as ajv (JSON Schema 2020-12) reads it.
//
// node check-answers.mjs URL         asks a service that has a dataset: every form, every parameter, and the faults of both
// node check-answers.mjs URL empty   asks a service that has none yet: every operation once
//
// The requests come from the document: its examples, its lists of values, and values that it rules out. Members that the document does
// not describe are faults too. Prints {asked, faults, unseen} as JSON; "unseen" are described statuses that no answer had.
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const [root, mode] = process.argv.slice(2);
const document = await (await fetch(root + '/api.json')).json();
const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addSchema({ $id: 'maps', ...strictly(structuredClone(document)) });

const faults = [];
const unseen = [];
let asked = 0;
for (const [path, item] of Object.entries(document.paths)) {
  if (item.get) {
    await checkOperation(path, item.get);
  }
}

console.log(JSON.stringify({ asked, faults, unseen }, null, 1));

// An object that lists its members has no others.
function strictly(node) {
  if (node && typeof node === 'object') {
    Object.values(node).forEach(strictly);
    if (node.type === 'object' && node.properties && node.additionalProperties === undefined) {
      node.additionalProperties = false;
    }
  }

  return node;
}

async function checkOperation(path, operation) {
  const seen = new Set();
  for (const request of mode === 'empty' ? [usual(path, operation)] : requestsOf(path, operation)) {
    (await check(path, operation, request)).forEach((status) => seen.add(status));
  }

  const expected = Object.keys(operation.responses).filter((status) => (mode === 'empty' ? false : !['500', '503'].includes(status)));
  unseen.push(...expected.filter((status) => !seen.has(status)).map((status) => `${operation.operationId} ${status}`));
}

function usual(path, operation, changes = {}, accept = '*/*') {
  const parameters = operation.parameters ?? [];
  const values = new Map(parameters.filter((p) => p.in === 'path' || (p.in === 'query' && p.required)).map((p) => [p, String(p.example)]));
  for (const [name, value] of Object.entries(changes)) {
    values.set(parameters.find((p) => p.name === name) ?? { name, in: 'query' }, value);
  }

  let address = path;
  const query = new URLSearchParams();
  for (const [parameter, value] of values) {
    if (parameter.in === 'path') {
      address = address.replace(`{${parameter.name}}`, encodeURIComponent(value).replaceAll('%2C', ','));
    } else {
      query.append(parameter.name, value);
    }
  }

  return { address: query.size ? `${address}?${query}` : address, accept };
}

function* requestsOf(path, operation) {
  const parameters = operation.parameters ?? [];
  yield { ...usual(path, operation), again: true };
  for (const type of Object.keys(operation.responses[200].content)) {
    yield usual(path, operation, {}, type);
  }

  yield usual(path, operation, {}, 'image/no-such-type');
  yield usual(path, operation, { 'no-such-parameter': '1' });
  for (const parameter of parameters.filter((p) => p.in === 'query')) {
    const schema = resolved(parameter.schema);
    for (const value of new Set([String(parameter.example), ...(schema.enum ?? []), schema.minimum, schema.maximum].filter((v) => v !== undefined))) {
      yield usual(path, operation, { [parameter.name]: String(value) });
    }

    for (const value of ['', 'no such value', '-1', 'zz']) {
      yield usual(path, operation, { [parameter.name]: value });
    }
  }

  const parts = parameters.filter((p) => p.in === 'path');
  for (const part of parts) {
    for (const value of new Set([...(resolved(part.schema).enum ?? []), 'no-such-thing', '0', '99999'])) {
      yield usual(path, operation, { [part.name]: String(value) });
    }
  }

  // A tile at the corner of the world has nothing in it.
  const numbers = parts.filter((p) => p.name !== 'z' && p.schema.type === 'integer');
  if (numbers.length > 0) {
    yield usual(path, operation, Object.fromEntries(numbers.map((p) => [p.name, '0'])));
  }
}

function resolved(schema) {
  return schema.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)] : schema;
}

async function check(path, operation, { address, accept, again }) {
  asked++;
  const answer = await fetch(root + address, { headers: { Accept: accept }, redirect: 'manual' });
  const body = Buffer.from(await answer.arrayBuffer());
  const status = String(answer.status);
  const fault = (message) => faults.push(`${operation.operationId}: GET ${address} (Accept: ${accept}) answers ${status}: ${message}`);
  const described = operation.responses[status];
  if (!described) {
    fault(`not described. ${body.toString().slice(0, 200)}`);
    return [status];
  }

  if (!described.content) {
    if (body.length > 0) {
      fault('a body that is not described');
    }
  } else {
    checkBody(path, status, answer, body, described, fault);
  }

  if (again && answer.headers.get('etag')) {
    const second = await fetch(root + address, { headers: { Accept: accept, 'If-None-Match': answer.headers.get('etag') } });
    await second.arrayBuffer();
    if (second.status !== 304 || !operation.responses[304]) {
      fault(`the same again with its tag answers ${second.status}`);
    }

    return [status, '304'];
  }

  return [status];
}

function checkBody(path, status, answer, body, described, fault) {
  const type = (answer.headers.get('content-type') ?? '').split(';')[0];
  if (!described.content[type]) {
    fault(`the media type '${type}' is not described`);
    return;
  }

  if (!/[/+]json$/.test(type)) {
    if (body.length === 0) {
      fault('an empty body');
    }

    return;
  }

  const pointer = ['paths', path, 'get', 'responses', status, 'content', type, 'schema'].map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'));
  const validate = ajv.getSchema(`maps#/${pointer.map(encodeURIComponent).join('/')}`);
  if (!validate(JSON.parse(body.toString()))) {
    const [first] = validate.errors;
    fault(`${first.instancePath} ${first.message} ${JSON.stringify(first.params)}`);
  }
}
