import { expect, it } from 'vitest';
import config from '../vite.config';

const [pattern = ''] = Object.keys(config({ mode: 'development', command: 'serve' }).server?.proxy ?? {});
const isAsked = (path: string): boolean => new RegExp(pattern).test(path);

it.each([
  '/settings',
  '/departements?kind=CPTS',
  '/departements/89/coverage',
  '/regions/27/coverage',
  '/communes/states',
  '/territories/cpts-centre-yonne/record',
  '/gaps?f=csv',
  '/scenarios/moves?kind=CPTS',
  '/timeline',
  '/audit',
  '/search?q=src',
  '/scenarios',
  '/changes',
  '/tiles/communes/8/130/89.mvt',
  '/downloads/epci.csv',
  '/api',
  '/api.html',
  '/health/ready',
])('the service answers %s', (path) => expect(isAsked(path)).toBe(true));

it.each([
  '/',
  '/?token=x',
  '/index.html',
  '/guide.html',
  '/favicon.svg',
  '/src/main.tsx',
  '/node_modules/.vite/deps/preact.js',
  '/@vite/client',
  '/@fs/x',
])('the development server answers %s', (path) => expect(isAsked(path)).toBe(false));
