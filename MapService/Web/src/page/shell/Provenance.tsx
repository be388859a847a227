import { address } from '../../service/http';
import { coverage, overview, placePath } from '../../state/data';
import { date, firstKind } from '../../state/view';
import { date as dated } from '../../words/format';
import { colon } from '../../words/lists';
import { provenanceLine } from '../../words/provenance';
import { texts } from '../../words/texts';
import './provenance.css';

const words = texts({
  fr: {
    title: 'Sources',
    api: 'Interface HTTP',
    json: 'Ces chiffres en JSON',
  },
  en: {
    title: 'Sources',
    api: 'HTTP interface',
    json: 'These figures as JSON',
  },
});

/** Where the figures come from, and where the same figures are for programs. */
export function Provenance() {
  const text = words.value;
  // Shown together with the figures, so that nothing jumps when they come.
  const from = (placePath.value === null ? overview.value.value : coverage.value.value)?.provenance;
  const json = address(placePath.value === null ? 'departements' : `${placePath.value}/coverage`, {
    kind: firstKind.value,
    date: date.value,
  });
  return (
    <footer class="provenance">
      {from === undefined ? null : (
        <>
          <h2>{text.title}</h2>
          <p>{provenanceLine(from)}</p>
          <p lang="en">{`${from.attributeSource}. ${from.boundarySource}.`}</p>
          <ul>
            {from.sources.map((source) => (
              <li key={source.id}>{`${source.id}${colon()}${source.publisher}, ${dated(source.date)}`}</li>
            ))}
          </ul>
          <p>
            <a href="./api">{text.api}</a> · <a href={json}>{text.json}</a>
          </p>
        </>
      )}
    </footer>
  );
}
