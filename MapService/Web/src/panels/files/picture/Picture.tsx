import { useState } from 'preact/hooks';
import { mapHandle } from '../../../map/handle';
import { pause } from '../../../state/playing';
import { shownTrial } from '../../../state/scenario/shownTrial';
import { RealOnly } from '../../../ui/RealOnly';
import { saveBlob } from '../../../ui/saveFile';
import { fileName, trialName } from '../../../words/fileNames';
import { texts } from '../../../words/texts';
import { compose } from './compose';
import { pictureContent, pictureReady, ViewChanged } from './content';

const words = texts({
  fr: {
    title: 'Image de la carte',
    what:
      'La carte telle qu’elle est affichée, avec titre, légende, date, ' +
      'échelle, réserves et sources. Pour un document ou une diapositive.',
    trial: 'Avec l’essai en cours\u00a0: l’image le dit.',
    save: 'Télécharger l’image (PNG)',
    wait: 'Image en préparation…',
    saved: 'Image téléchargée.',
    fault: 'L’image n’a pas pu être faite.',
    changed: 'Pas d’image : la vue a changé pendant sa préparation. Recommencez.',
    noMap: 'Pas d’image : ce navigateur n’a pas de WebGL, et la carte n’y est pas dessinée. Le rapport à imprimer a une carte.',
    notYet: 'La carte ou ses chiffres se chargent.',
  },
  en: {
    title: 'Picture of the map',
    what: 'The map as it is shown, with title, legend, date, scale, caveats and sources. For a document or a slide.',
    trial: 'With the present trial: the picture says so.',
    save: 'Download the picture (PNG)',
    wait: 'The picture is being made…',
    saved: 'Picture downloaded.',
    fault: 'The picture could not be made.',
    changed: 'No picture: the view changed while it was being made. Start again.',
    noMap: 'No picture: this browser has no WebGL, and the map is not drawn in it. The report to print has a map.',
    notYet: 'The map or its figures are loading.',
  },
});

/** Downloads the map as a picture, with title, legend, caveats and sources. */
export function Picture({ noMap }: { noMap: boolean }) {
  const text = words.value;
  const [state, setState] = useState<'none' | 'wait' | 'saved' | 'changed' | 'fault'>('none');
  const can = pictureReady();
  const save = async (): Promise<void> => {
    setState('wait');
    pause();
    try {
      await savePicture();
      setState('saved');
    } catch (fault) {
      console.warn('No picture:', fault);
      setState(fault instanceof ViewChanged ? 'changed' : 'fault');
    }
  };
  return (
    <section class="block" aria-labelledby="picture-title">
      <h3 id="picture-title">{text.title}</h3>
      {noMap ? (
        <p>{text.noMap}</p>
      ) : (
        <>
          <p class="hint">{text.what}</p>
          {shownTrial.value === null ? <RealOnly /> : <p class="hint of-trial">{text.trial}</p>}
          <p>
            <button type="button" class="primary" id="save-picture" disabled={!can || state === 'wait'} onClick={() => void save()}>
              {text.save}
            </button>
          </p>
          <p role="status" class="hint">
            {can ? (state === 'none' ? '' : text[state]) : text.notYet}
          </p>
        </>
      )}
    </section>
  );
}

async function savePicture(): Promise<void> {
  const map = mapHandle.peek();
  if (map === null) {
    throw new Error('There is no map.');
  }
  const name = trialName(fileName('png'));
  const canvas = compose(await pictureContent(map), getComputedStyle(document.body).fontFamily);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) {
    throw new Error('The browser makes no PNG of this size.');
  }
  saveBlob(name, blob);
}
