import { expect, it } from 'vitest';
import { generate, stored } from '../../scripts/types.mjs';

it('the types of the answers are those of the OpenAPI document: `npm run types` makes them again', async () => {
  expect(await stored()).toBe(await generate());
});
