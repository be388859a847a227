import { useEffect, useRef, useState } from 'preact/hooks';
import { outcome, steps } from '../../state/scenario';
import { view } from '../../state/view';
import { saveFile } from '../../ui/saveFile';
import { texts } from '../../words/texts';
import { bodyOf, listOf } from './export';

const words = texts({
  fr: {
    title: 'Partager',
    copy: 'Copier le lien',
    copied: 'Lien copié : qui l’ouvre voit le même essai.',
    byHand: 'Le navigateur ne laisse pas copier : le lien est sélectionné ci-dessous.',
    link: 'Lien de l’essai',
    list: 'Exporter la liste (CSV)',
    json: 'Télécharger l’essai (JSON)',
    tooLong: 'Cet essai est trop long pour un lien. Le fichier JSON le contient ; le service l’évalue par POST /scenarios.',
  },
  en: {
    title: 'Share',
    copy: 'Copy the link',
    copied: 'Link copied: whoever opens it sees the same trial.',
    byHand: 'The browser does not let copy: the link is selected below.',
    link: 'Link of the trial',
    list: 'Export the list (CSV)',
    json: 'Download the trial (JSON)',
    tooLong: 'This trial is too long for a link. The JSON file holds it; the service evaluates it by POST /scenarios.',
  },
});

/** The link, the list of communes, and the scenario itself where it is too long for a link. */
export function Share() {
  const text = words.value;
  const [copied, setCopied] = useState<'no' | 'yes' | 'byHand'>('no');
  const field = useRef<HTMLInputElement>(null);
  const { value, state } = outcome.value;
  const { scenario } = view.value;
  useEffect(() => setCopied('no'), [scenario]);
  useEffect(() => {
    if (copied === 'byHand') {
      field.current?.select();
    }
  }, [copied]);
  if (value === null || state !== 'ready') {
    return null;
  }
  const name = `maps-essai-${value.kind}-${value.date}`;
  const copy = async (): Promise<void> => setCopied(await copyText(location.href) ? 'yes' : 'byHand');
  return (
    <section class="block" aria-labelledby="share-title">
      <h3 id="share-title">{text.title}</h3>
      {value.link === null ? <p class="warning">{text.tooLong}</p> : null}
      <p class="row">
        {value.link === null ? (
          <button type="button" id="json" onClick={() => saveFile(`${name}.json`, 'application/json', bodyOf())}>
            {text.json}
          </button>
        ) : (
          <button type="button" id="copy-link" onClick={() => void copy()}>
            {text.copy}
          </button>
        )}
        <button type="button" id="export-list" onClick={() => saveFile(`${name}.csv`, 'text/csv', listOf(steps.value))}>
          {text.list}
        </button>
      </p>
      <p role="status">{copied === 'yes' ? text.copied : copied === 'byHand' ? text.byHand : ''}</p>
      {copied === 'byHand' ? <input ref={field} type="text" readOnly aria-label={text.link} value={location.href} /> : null}
    </section>
  );
}

// Without https, or where the reader forbids it, there is no clipboard to write to.
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
