import type { ComponentChildren } from 'preact';
import { go, view } from '../state/view';

interface Props {
  /** Its name in the address: lower-case letters, digits and hyphens. Names of sections of a card begin with "card-". */
  name: string;
  title: ComponentChildren;
  /** True where it is open at first. */
  isUsual?: boolean;
  class?: string;
  id?: string;
  /** The list of changes in it, for tests and styles. */
  list?: string;
  children: ComponentChildren;
}

/** A section that a reader can open and close. The address has which are open. */
export function Foldable({ name, title, isUsual = false, class: classes, id, list, children }: Props) {
  return (
    <details
      class={classes}
      id={id}
      data-list={list}
      open={isOpen(name, isUsual)}
      onToggle={(event) => fold(name, event.currentTarget.open, isUsual)}
    >
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** Whether a section is open. */
export const isOpen = (name: string, isUsual = false): boolean =>
  view.value.open.includes(name) || (isUsual && !view.value.open.includes(`-${name}`));

function fold(name: string, open: boolean, isUsual: boolean): void {
  const others = view.peek().open.filter((one) => one !== name && one !== `-${name}`);
  go({ open: open === isUsual ? others : [...others, open ? name : `-${name}`].sort() }, 'replace');
}
