import { vi } from 'vitest';

// The little of a browser that modules of the page use when they are loaded. A hidden page asks for nothing by itself, and here
// nobody answers what is asked.
vi.stubGlobal('location', { hash: '' });
vi.stubGlobal('history', { pushState: () => undefined, replaceState: () => undefined });
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal('removeEventListener', () => undefined);
vi.stubGlobal('document', { baseURI: 'https://maps.example/', hidden: true, visibilityState: 'hidden', addEventListener: () => undefined });
vi.stubGlobal('fetch', () => new Promise(() => undefined));
