import { isDate } from '../../state/address';
import { date as dated } from '../../words/format';
import { texts } from '../../words/texts';
import { Field } from './Field';
import { dateOf } from './form';

const words = texts({
  fr: {
    hint: 'Jour (2024-03-12), mois (2024-03), année (2024) ou « avant 2024-03-12 ».',
    wrong: 'Ce n’est pas une date comme les exemples, ou le calendrier ne l’a pas.',
    before: 'avant ',
  },
  en: {
    hint: 'Day (2024-03-12), month (2024-03), year (2024) or “before 2024-03-12”.',
    wrong: 'This is no date like the examples, or the calendar has none such.',
    before: 'before ',
  },
});

/** True for a day, a month, a year, or "before" one of them. */
export function isPartialDate(text: string): boolean {
  const day = text.replace(/^before /, '');
  return (
    text === '' ||
    (text.startsWith('before ') ? isDate(day) : isDate(day) || isDate(`${day}-01`) || (/^\d{4}$/.test(day) && isDate(`${day}-01-01`)))
  );
}

/** A field for a date that need not be exact. Below it, the date stands in words. */
export function DateField({
  pointer,
  label,
  value,
  theirs,
  onChange,
}: {
  pointer: string;
  label: string;
  value: string;
  theirs?: string | undefined;
  onChange: (value: string) => void;
}) {
  const text = words.value;
  const typed = dateOf(value);
  const right = isPartialDate(typed);
  return (
    <Field pointer={pointer} label={label} hint={text.hint} theirs={theirs}>
      {(attributes) => (
        <>
          <input
            {...attributes}
            {...(!right && { 'aria-invalid': 'true' as const })}
            type="text"
            autocomplete="off"
            value={value.replace(/^before /, text.before)}
            onInput={(event) => onChange(event.currentTarget.value)}
          />
          <span class={right ? 'hint' : 'fault'} role="status">
            {typed === '' ? '' : right ? dated(typed) : text.wrong}
          </span>
        </>
      )}
    </Field>
  );
}
