import type { Term, Territory } from '../service/answers';
import { go } from '../state/view';
import { Clickable } from '../ui/Clickable';
import { inForce } from '../words/inForce';
import { kinds } from '../words/kinds';
import { languageOf } from '../words/languageOf';
import { texts } from '../words/texts';
import { ListOfCommunes } from './ListOfCommunes';

const words = texts({
  fr: {
    title: 'Composition',
    unknown: 'Aucune source ne dit de quelles communes ce territoire est fait.',
    all: 'toutes ses communes',
    except: 'sauf',
    communes: 'Communes désignées une à une',
    possible: 'Peut-être aussi, selon des dates qui ne sont pas assez précises (non comptées)',
    members: (date: string) => `Les communes comptées ${date}`,
  },
  en: {
    title: 'Composition',
    unknown: 'No source says of which communes this territory is made.',
    all: 'all of its communes',
    except: 'except',
    communes: 'Communes named one by one',
    possible: 'Perhaps also, by dates that are not exact enough (not counted)',
    members: (date: string) => `The communes that are counted ${date}`,
  },
});

/** The composition of a territory, line by line as its sources give it, and how certain it is. */
export function Composition({ of, nameOf }: { of: Territory; nameOf: (commune: string) => string }) {
  const text = words.value;
  const { composition, possibleMembers } = of;
  return (
    <>
      <h4>{text.title}</h4>
      <p class={`basis ${composition.basis}`}>{kinds.value.basis[composition.basis]}</p>
      {composition.terms.length === 0 ? <p>{text.unknown}</p> : null}
      <ul class="terms">
        {composition.terms.map((term, at) => (
          <li key={at}>
            <Line of={term} nameOf={nameOf} name={`line-${at}`} />
            {term.from === null && term.until === null ? null : <span>{inForce(term.from, term.until)}</span>}
            {term.basis === composition.basis ? null : <span class={`basis ${term.basis}`}>{kinds.value.basis[term.basis]}</span>}
            {term.note === null ? null : (
              <span class="note" lang={languageOf(term.note)}>
                {term.note}
              </span>
            )}
          </li>
        ))}
      </ul>
      {composition.note === null ? null : (
        <p class="note" lang={languageOf(composition.note)}>
          {composition.note}
        </p>
      )}
      {possibleMembers.length === 0 ? null : (
        <>
          <p>{text.possible}</p>
          <ListOfCommunes of={possibleMembers} name="possible" />
        </>
      )}
    </>
  );
}

function Line({ of, nameOf, name }: { of: Term; nameOf: (commune: string) => string; name: string }) {
  const text = words.value;
  const named = (codes: readonly string[]) => codes.map((code) => ({ code, nom: nameOf(code) }));
  const { epci } = of;
  if (epci === null) {
    return (
      <>
        <strong>{text.communes}</strong>
        <ListOfCommunes of={named(of.communes)} name={name} />
      </>
    );
  }
  return (
    <>
      <span class="line">
        <Clickable onClick={() => go({ card: `epci:${epci}` })}>{of.nom ?? epci}</Clickable>
        {of.except.length === 0 ? ` : ${text.all}` : ` ${text.except}`}
      </span>
      {of.except.length === 0 ? null : <ListOfCommunes of={named(of.except)} name={name} />}
    </>
  );
}
