import { defineConfig, loadEnv } from 'vite';
import { guide } from './guide.mjs';

// `npm run dev` has the page itself; a running service answers everything else that the page asks. MAPS_SERVICE is its address.
const own = ['$', '\\?', 'index\\.html', 'guide\\.(?:html|css)', 'favicon\\.svg', 'src/', 'node_modules/', '@'];

// Relative addresses (base) let the service stand behind any prefix. No file is inlined as a data: address, so the page's
// content security policy can stay narrow.
export default defineConfig(({ mode }) => ({
  base: './',
  plugins: [guide()],
  build: {
    outDir: '../wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // MapLibre GL JS is one chunk of about a megabyte, loaded after the figures.
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: ['index.html', 'guide.html'] },
  },
  server: {
    // The pictures of the guide are outside of this folder.
    fs: { allow: ['.', '../../docs'] },
    proxy: { [`^/(?!${own.join('|')})`]: loadEnv(mode, '.', 'MAPS_SERVICE').MAPS_SERVICE ?? 'http://localhost:5080' },
  },
}));
