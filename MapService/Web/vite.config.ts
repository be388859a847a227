import { defineConfig } from 'vite';

// Relative addresses (base) let the service stand behind any prefix. No file is inlined as a data: address, so the page's
// content security policy can stay narrow. `npm run dev` serves the page alone and asks a running service for everything else.
const service = 'http://localhost:5080';

export default defineConfig({
  base: './',
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // MapLibre GL JS is one chunk of about a megabyte, loaded after the figures.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    proxy: Object.fromEntries(
      ['/departements', '/territories', '/communes', '/tiles', '/downloads', '/api'].map((path) => [path, service]),
    ),
  },
});
