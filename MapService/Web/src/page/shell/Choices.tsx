import { useEffect, useState } from 'preact/hooks';
import { earliest, isDate, latest, type Shown, today } from '../../state/address';
import { settings } from '../../state/data';
import { go, kind, view } from '../../state/view';
import { byName } from '../../words/format';
import { kinds } from '../../words/kinds';
import { texts } from '../../words/texts';
import './choices.css';

const words = texts({
  fr: {
    title: 'Choix',
    kind: 'Type de territoire',
    place: 'Où',
    all: 'Tout ce qui est chargé',
    region: (nom: string) => `Région ${nom}`,
    departements: 'Départements',
    regions: 'Régions',
    date: 'À la date du',
    today: 'Aujourd’hui',
    noDate: 'Cette date n’existe pas, ou n’est pas entre 1900 et 2100. Ce qui est montré reste celui de la dernière date valable.',
  },
  en: {
    title: 'Choices',
    kind: 'Kind of territory',
    place: 'Where',
    all: 'Everything that is loaded',
    region: (nom: string) => `Region ${nom}`,
    departements: 'Départements',
    regions: 'Regions',
    date: 'On',
    today: 'Today',
    noDate: 'There is no such date, or it is not between 1900 and 2100. What is shown is still that of the last valid one.',
  },
});

/** Kind, place and date: everything else on the page follows them. */
export function Choices() {
  const text = words.value;
  return (
    <section class="choices" aria-labelledby="choices-title">
      <h2 id="choices-title" class="only-read">
        {text.title}
      </h2>
      <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <fieldset class="switch">
          <legend class="only-read">{text.kind}</legend>
          {(['CPTS', 'CLS', 'both'] as const).map((one: Shown) => (
            <label key={one}>
              <input type="radio" name="kind" value={one} checked={kind.value === one} onChange={() => go({ kind: one })} />
              <span>{kinds.value.short[one]}</span>
            </label>
          ))}
        </fieldset>
        <p class="hint">{kinds.value.names[kind.value]}</p>
        <div class="row">
          <PlaceField />
          <DateField />
        </div>
      </form>
    </section>
  );
}

function PlaceField() {
  const text = words.value;
  const { place } = view.value;
  const regions = settings.value.value?.regions ?? [];
  const departements = regions.flatMap((region) => region.departements).sort((a, b) => byName(a.nom, b.nom));
  const known = place === '' || regions.some((region) => `r${region.code}` === place) || departements.some((one) => one.code === place);
  // With a single region, that region and "everything" are the same choice.
  const chosen = regions.length === 1 && place === `r${regions[0]?.code ?? ''}` ? '' : place;
  return (
    <label class="field">
      <span>{text.place}</span>
      <select id="place" value={chosen} onChange={(event) => go({ place: event.currentTarget.value, map: '', card: '' })}>
        <option value="">{regions.length === 1 ? text.region(regions[0]?.nom ?? '') : text.all}</option>
        {/* A shared link may name what this dataset does not have; the answers say so. */}
        {known ? null : <option value={place}>{place}</option>}
        {regions.length > 1 ? (
          <optgroup label={text.regions}>
            {regions.map((region) => (
              <option key={region.code} value={`r${region.code}`}>
                {region.nom ?? region.code}
              </option>
            ))}
          </optgroup>
        ) : null}
        <optgroup label={text.departements}>
          {departements.map((one) => (
            <option key={one.code} value={one.code}>
              {`${one.nom} (${one.code})`}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

function DateField() {
  const text = words.value;
  const { date } = view.value;
  const [wrong, setWrong] = useState(false);
  useEffect(() => setWrong(false), [date]);
  // While a year is being typed, its first digits are a year too: 0202.
  const choose = (value: string): void => {
    setWrong(!isDate(value));
    if (isDate(value) && value >= earliest && value <= latest) {
      go({ date: value });
    }
  };
  // A date that was not taken does not stay in the field.
  const leave = (event: FocusEvent & { currentTarget: HTMLInputElement }): void => {
    setWrong(event.currentTarget.value !== date);
    event.currentTarget.value = date;
  };
  return (
    <div class="field">
      <label for="date">{text.date}</label>
      <span class="row">
        <input
          type="date"
          id="date"
          required
          min={earliest}
          max={latest}
          value={date}
          aria-describedby={wrong ? 'date-fault' : undefined}
          onChange={(event) => choose(event.currentTarget.value)}
          onBlur={leave}
        />
        <button type="button" id="today" onClick={() => choose(today())}>
          {text.today}
        </button>
      </span>
      {wrong ? (
        <p class="fault" id="date-fault" role="alert">
          {text.noDate}
        </p>
      ) : null}
    </div>
  );
}
