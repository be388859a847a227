import type { ComponentChildren } from 'preact';
import { FaultText } from '../../ui/ServiceWords';
import { texts } from '../../words/texts';
import { faultsAt, idOf } from './faults';

const words = texts({
  fr: { theirs: (value: string) => `Leur version : ${value}`, nothing: 'rien' },
  en: { theirs: (value: string) => `Their version: ${value}`, nothing: 'nothing' },
});

export interface FieldProps {
  /** Its place in the body ("/territory/nom"). */
  pointer: string;
  label: string;
  hint?: string;
  theirs?: string | undefined;
  children: (attributes: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => ComponentChildren;
}

/** A field with its label and hint, the version of somebody else, and every fault that the service found in it. */
export function Field({ pointer, label, hint, theirs, children }: FieldProps) {
  const id = idOf(pointer);
  const faults = faultsAt(pointer);
  const about = [hint === undefined ? '' : `${id}-hint`, faults.length === 0 ? '' : `${id}-fault`].filter((one) => one !== '').join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, ...(about !== '' && { 'aria-describedby': about }), ...(faults.length > 0 && { 'aria-invalid': 'true' as const }) })}
      <Faults id={`${id}-fault`} pointer={pointer} />
      {theirs === undefined ? null : <span class="theirs">{words.value.theirs(theirs === '' ? words.value.nothing : theirs)}</span>}
    </div>
  );
}

/** What the service found at a place. */
export function Faults({ id, pointer }: { id?: string; pointer: string }) {
  const faults = faultsAt(pointer);
  return faults.length === 0 ? null : (
    <span class="fault" {...(id !== undefined && { id })}>
      {faults.map((one) => (
        <span key={`${one.name}${one.value}${one.expected}`}>
          <FaultText of={one} />
        </span>
      ))}
    </span>
  );
}

/** A field of one line of text. */
export function TextField({
  value,
  onChange,
  type = 'text',
  ...field
}: Omit<FieldProps, 'children'> & { value: string; onChange: (value: string) => void; type?: 'text' | 'area' }) {
  return (
    <Field {...field}>
      {(attributes) =>
        type === 'area' ? (
          <textarea {...attributes} rows={2} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
        ) : (
          <input {...attributes} type="text" autocomplete="off" value={value} onInput={(event) => onChange(event.currentTarget.value)} />
        )
      }
    </Field>
  );
}
