import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../words/texts';

const words = texts({
  fr: { copy: 'Copier le lien', copied: 'Lien copié.', byHand: 'Le navigateur ne laisse pas copier : le lien est sélectionné ci-dessous.', link: 'Lien de cette vue' },
  en: { copy: 'Copy the link', copied: 'Link copied.', byHand: 'The browser does not let copy: the link is selected below.', link: 'Link of this view' },
});

/** Copies the address of what is shown; where the browser forbids it, shows it selected. */
export function CopyLink({ of }: { of: string }) {
  const text = words.value;
  const [state, setState] = useState<'no' | 'copied' | 'byHand'>('no');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setState('no'), [of]);
  useEffect(() => {
    if (state === 'byHand') {
      field.current?.select();
    }
  }, [state]);
  return (
    <>
      <p>
        <button type="button" id="copy-view" onClick={() => void copy(of).then(setState)}>
          {text.copy}
        </button>
      </p>
      <p role="status" class="hint">
        {state === 'no' ? '' : text[state]}
      </p>
      {state === 'byHand' ? <input ref={field} type="text" readOnly aria-label={text.link} value={of} /> : null}
    </>
  );
}

// Without https, or where the reader forbids it, there is no clipboard to write to.
async function copy(text: string): Promise<'copied' | 'byHand'> {
  return navigator.clipboard === undefined ? 'byHand' : navigator.clipboard.writeText(text).then(() => 'copied' as const, () => 'byHand' as const);
}
