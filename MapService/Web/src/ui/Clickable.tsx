import type { ComponentChildren } from 'preact';

/** A text that does something, in a sentence or a list. */
export function Clickable({ onClick, children, label }: { onClick: () => void; children: ComponentChildren; label?: string }) {
  return (
    <button type="button" class="link" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
