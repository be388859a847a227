import { useEffect, useRef, useState } from 'preact/hooks';
import { outcome, steps } from '../state/scenario/scenario';
import { view } from '../state/view';
import { bound, texts } from '../words/texts';
import { NotKept } from './NotKept';

const words = texts({
  fr: {
    copy: 'Copier le lien',
    copied: 'Lien copié.',
    tooLong: 'L’essai en cours est trop long pour un lien : celui-ci est sans lui.',
    before: 'Le lien a l’essai tel qu’il a été calculé la dernière fois.',
    byHand: 'Le navigateur ne laisse pas copier : le lien est sélectionné ci-dessous.',
    link: 'Lien de cette vue',
  },
  en: {
    copy: 'Copy the link',
    copied: 'Link copied.',
    tooLong: 'The present trial is too long for a link: this one is without it.',
    before: 'The link has the trial as it was last worked out.',
    byHand: 'The browser does not let copy: the link is selected below.',
    link: 'Link of this view',
  },
});

/** Copies the address of the page. Where the browser forbids that, it shows the address selected. */
export function CopyLink() {
  const text = words.value;
  const [state, setState] = useState<'no' | 'copied' | 'byHand'>('no');
  const missing = ofTrial();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setState('no'), [view.value]);
  useEffect(() => {
    if (state === 'byHand') {
      field.current?.select();
    }
  }, [state]);
  return (
    <>
      <NotKept />
      {missing === null ? null : <p class="warning">{bound(text[missing])}</p>}
      <p>
        <button type="button" id="copy-view" onClick={() => void copy(location.href).then(setState)}>
          {text.copy}
        </button>
      </p>
      <p role="status" class="hint">
        {state === 'no' ? '' : text[state]}
      </p>
      {state === 'byHand' ? <input ref={field} type="text" readOnly aria-label={text.link} value={location.href} /> : null}
    </>
  );
}

// Says what of the trial is missing from the address.
function ofTrial(): 'tooLong' | 'before' | null {
  const [{ state }, { scenario }] = [outcome.value, view.value];
  return steps.value.length === 0 || state === 'loading' ? null : scenario === '' ? 'tooLong' : state === 'fault' ? 'before' : null;
}

// Without https, or without the reader's permission, there is no clipboard.
async function copy(text: string): Promise<'copied' | 'byHand'> {
  return navigator.clipboard === undefined
    ? 'byHand'
    : navigator.clipboard.writeText(text).then(
        () => 'copied' as const,
        () => 'byHand' as const,
      );
}
