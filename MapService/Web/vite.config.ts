import { defineConfig, loadEnv } from 'vite';

// `npm run dev` has the page itself; a running service answers everything else that the page asks. MAPS_SERVICE is its address.
const own = ['$', '\\?', 'index\\.html', 'favicon\\.svg', 'src/', 'node_modules/', '@'];

// Relative addresses (base) let the service stand behind any prefix. No file is inlined as a data: address, so the page's
// content security policy can stay narrow.
export default defineConfig(({ mode }) => ({
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
    proxy: { [`^/(?!${own.join('|')})`]: loadEnv(mode, '.', 'MAPS_SERVICE').MAPS_SERVICE ?? 'http://localhost:5080' },
  },
}));
