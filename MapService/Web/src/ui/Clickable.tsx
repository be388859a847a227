import type { ComponentChildren } from 'preact';

/** A button that looks like a link, for sentences and lists. */
export function Clickable({ onClick, children, label }: { onClick: () => void; children: ComponentChildren; label?: string }) {
  return (
    <button type="button" class="link" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
