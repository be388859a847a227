import { signal } from '@preact/signals';

/** How the map stands: whether it is drawn, and why not. */
export const mapState = signal<'loading' | 'drawn' | 'fault' | 'noWebGl'>('loading');
