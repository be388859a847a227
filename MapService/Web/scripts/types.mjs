import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

// `npm run types` writes src/service/openapi.d.ts: the types of the service's answers, from the schemas of its OpenAPI document.
const document = new URL('../../../MapService.Tests/Api/OpenApi/openapi.json', import.meta.url);
const types = new URL('../src/service/openapi.d.ts', import.meta.url);

/** The types, as the document has them now. */
export async function generate() {
  const schemas = { ...JSON.parse(await readFile(document, 'utf8')), paths: {} };
  return `// Made by \`npm run types\` from the OpenAPI document. Do not edit.\n\n${astToString(await openapiTS(schemas))}`;
}

/** The types, as they are stored. */
export const stored = () => readFile(types, 'utf8');

if (process.argv[1] === import.meta.filename) {
  await writeFile(types, await generate());
}
