import { render } from 'preact';
import { App } from './App';
import './state/keyboard';
import './state/watch';
import { byId } from './ui/element';

const place = byId('app', HTMLElement);
place.replaceChildren();
render(<App />, place);
