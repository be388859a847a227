import { signal } from '@preact/signals';

/** True while the days of the line of time go by themselves. */
export const playing = signal(false);

export const pause = (): void => {
  playing.value = false;
};
