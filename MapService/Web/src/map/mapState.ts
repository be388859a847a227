import { signal } from '@preact/signals';

/** Whether the map is drawn, and why not. */
export const mapState = signal<'loading' | 'drawn' | 'fault' | 'noWebGl'>('loading');
