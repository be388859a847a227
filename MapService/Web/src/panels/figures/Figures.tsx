import { coverage, overview, placeName, placePath } from '../../state/data';
import { date, firstKind } from '../../state/view';
import { date as dated } from '../../words/format';
import { Caveats } from '../../ui/Caveats';
import { Shares } from '../../ui/Shares';
import { texts } from '../../words/texts';
import { unchanged } from '../../words/caveats';

const words = texts({ fr: { title: 'Couverture', wait: 'Chargement des chiffres…' }, en: { title: 'Coverage', wait: 'Loading the figures…' } });

/** Three percentages with their numerators, and what they do not know. */
export function Figures() {
  const text = words.value;
  const answer = placePath.value === null ? overview.value : coverage.value;
  const figures = placePath.value === null ? overview.value.value?.total : coverage.value.value;
  return (
    <section class="figures" id="figures" aria-labelledby="figures-title" aria-busy={answer.state === 'loading'}>
      <h2 id="figures-title">{text.title}</h2>
      {answer.value === null || figures == null ? (
        <p class="wait">{text.wait}</p>
      ) : (
        <>
          <p class="place">
            <strong>{placeName.value}</strong>
            {`, ${answer.value.kind}, ${dated(date.value)}`}
          </p>
          <p class="hint" data-valid={`${answer.value.validFrom ?? '..'}/${answer.value.validUntil ?? '..'}`}>
            {unchanged(answer.value)}
          </p>
          <Shares figures={figures} year={answer.value.provenance.populationMunicipaleYear} />
          <Caveats of={answer.value.caveats} kind={firstKind.value} />
        </>
      )}
    </section>
  );
}
