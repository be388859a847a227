import { signal } from '@preact/signals';
import { mapHandle } from '../../map/handle';
import { inRing } from '../../map/inRing';
import { communes } from '../../state/data';
import { lassoing, select } from '../../state/selection';
import './lasso.css';

type Point = [x: number, y: number];

const drawn = signal<Point[]>([]);

/** Lies over the map while a lasso is drawn, and chooses the communes whose centre is inside. By keyboard, the lists do the same. */
export function Lasso() {
  return (
    <svg
      class="lasso"
      aria-hidden="true"
      onPointerDown={begin}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={() => (drawn.value = [])}
    >
      <polygon points={drawn.value.map((point) => point.join(',')).join(' ')} />
    </svg>
  );
}

const pointOf = (event: PointerEvent): Point => [event.offsetX, event.offsetY];

function begin(event: PointerEvent & { currentTarget: SVGSVGElement }): void {
  event.currentTarget.setPointerCapture(event.pointerId);
  drawn.value = [pointOf(event)];
}

function go(event: PointerEvent): void {
  if (drawn.value.length > 0) {
    drawn.value = [...drawn.value, pointOf(event)];
  }
}

function end(): void {
  const map = mapHandle.value;
  const ring = drawn.value.map(([x, y]) => map?.positionAt(x, y)).filter((position) => position !== undefined);
  drawn.value = [];
  if (ring.length > 2) {
    select((communes.value.value?.communes ?? []).filter(({ centre }) => centre !== null && inRing(ring, centre)).map(({ code }) => code));
  }
  lassoing.value = false;
}
