import { signal } from '@preact/signals';
import type { CoverageMap } from './coverageMap';

/** The map, once it is there; null before, and where there is no WebGL. */
export const mapHandle = signal<CoverageMap | null>(null);
