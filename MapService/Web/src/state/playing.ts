import { signal } from '@preact/signals';

/** True while the day advances by itself along the time axis. */
export const playing = signal(false);

export const pause = (): void => {
  playing.value = false;
};
