import { outcome, steps } from '../../state/scenario/scenario';
import { CopyLink } from '../../ui/CopyLink';
import { saveFile } from '../../ui/saveFile';
import { texts } from '../../words/texts';
import { bodyOf, isListReady, listOf } from './export';

const words = texts({
  fr: {
    title: 'Partager',
    list: 'Exporter la liste (CSV)',
    wait: 'La liste attend les noms et les populations de ses communes.',
    json: 'Télécharger l’essai (JSON)',
    tooLong: 'Cet essai est trop long pour un lien. Le fichier JSON le contient ; le service l’évalue par POST /scenarios.',
  },
  en: {
    title: 'Share',
    list: 'Export the list (CSV)',
    wait: 'The list waits for names and populations of its communes.',
    json: 'Download the trial (JSON)',
    tooLong: 'This trial is too long for a link. The JSON file holds it; the service evaluates it by POST /scenarios.',
  },
});

/** The link of the scenario, its list of communes, and the scenario as a file where it is too long for a link. */
export function Sharing() {
  const text = words.value;
  const { value, state } = outcome.value;
  if (value === null || state !== 'ready') {
    return null;
  }
  const name = `maps-essai-${value.kind}-${value.date}`;
  return (
    <section class="block" aria-labelledby="share-title">
      <h3 id="share-title">{text.title}</h3>
      {value.link === null ? <p class="warning">{text.tooLong}</p> : null}
      <p class="row">
        {value.link === null ? (
          <button type="button" id="json" onClick={() => saveFile(`${name}.json`, 'application/json', bodyOf())}>
            {text.json}
          </button>
        ) : null}
        <button
          type="button"
          id="export-list"
          disabled={!isListReady(steps.value)}
          onClick={() => saveFile(`${name}.csv`, 'text/csv', listOf(steps.value))}
        >
          {text.list}
        </button>
      </p>
      {isListReady(steps.value) ? null : <p class="hint">{text.wait}</p>}
      {value.link === null ? null : <CopyLink />}
    </section>
  );
}
