import { signal } from '@preact/signals';

/** True while the reader uses keys. Then the focus moves to what opens; with a pointer that is not needed. */
export const keyboard = signal(false);

addEventListener('keydown', () => (keyboard.value = true), { capture: true });
addEventListener('pointerdown', () => (keyboard.value = false), { capture: true });
