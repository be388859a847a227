import type { Caveat, Kind } from '../service/answers';
import { nameOf } from '../state/data';
import { caveat } from '../words/caveats';
import { languageOfSentence } from '../words/languageOf';
import { texts } from '../words/texts';
import './caveats.css';

const words = texts({ fr: { title: 'À savoir avant de citer ces chiffres' }, en: { title: 'To know before quoting these figures' } });

/** The caveats of figures, as a list of sentences. */
export function Caveats({ of, kind }: { of: readonly Caveat[]; kind: Kind }) {
  return of.length === 0 ? null : (
    <div class="caveats">
      <h3>{words.value.title}</h3>
      <ul>
        {of.map((about) => (
          <li
            key={about.code + about.message}
            data-caveat={about.code}
            lang={languageOfSentence(caveat(about, kind, nameOf), about.message)}
          >
            {caveat(about, kind, nameOf)}
          </li>
        ))}
      </ul>
    </div>
  );
}
