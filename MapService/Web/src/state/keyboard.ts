import { signal } from '@preact/signals';

/** True while the reader uses keys: a pointer finds by itself what has opened, the focus of a keyboard has to be brought there. */
export const keyboard = signal(false);

addEventListener('keydown', () => (keyboard.value = true), { capture: true });
addEventListener('pointerdown', () => (keyboard.value = false), { capture: true });
