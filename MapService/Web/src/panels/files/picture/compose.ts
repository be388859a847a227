import { paintSample, type Sample } from '../../../map/swatch';
import type { DrawnLabel } from './labels';
import { wrap } from './wrap';

/** Everything in a picture of the map. */
export interface PictureContent {
  title: string;
  subtitle: string;
  /** Sentences under the title. */
  figures: string[];
  /** The map itself, with `density` pixels for each CSS pixel. */
  map: HTMLCanvasElement;
  /** Size of the map in CSS pixels. */
  width: number;
  height: number;
  labels: DrawnLabel[];
  scale: { text: string; pixels: number };
  legend: { sample: Sample; text: string }[];
  caveatsTitle: string;
  caveats: string[];
  sources: string[];
}

/** Pixels of the picture for each CSS pixel. */
export const density = 2;

const margin = 16;
const leastWidth = 480;
const sample = { width: 30, height: 18, gap: 8, line: 26, between: 20 };
const ink = '#1b1f24';
const soft = '#4a525c';

/** Draws the map with title, legend, scale, caveats and sources. The picture is as high as its texts need. */
export function compose(content: PictureContent, family: string): HTMLCanvasElement {
  const measured = draw(document.createElement('canvas'), content, family);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((Math.max(content.width, leastWidth) + 2 * margin) * density);
  canvas.height = Math.round(measured * density);
  draw(canvas, content, family);
  return canvas;
}

/** Draws from top to bottom, and returns the height in CSS pixels. */
function draw(canvas: HTMLCanvasElement, content: PictureContent, family: string): number {
  const context = canvas.getContext('2d');
  if (context === null) {
    throw new Error('The browser draws on no canvas.');
  }
  const width = Math.max(content.width, leastWidth);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(density, density);
  context.textBaseline = 'top';
  const write = (y: number, text: string, font: string, line: number, colour = ink, indent = 0): number => {
    context.font = font;
    context.fillStyle = colour;
    for (const part of wrap(text, width - indent, (some) => context.measureText(some).width)) {
      context.fillText(part, margin + indent, y);
      y += line;
    }
    return y;
  };
  let y: number = margin;
  y = write(y, content.title, `700 22px ${family}`, 29);
  y = write(y, content.subtitle, `400 16px ${family}`, 22, soft);
  for (const sentence of content.figures) {
    y = write(y, sentence, `600 15px ${family}`, 21);
  }
  y += 6;
  drawMap(context, content, margin + (width - content.width) / 2, y, family);
  y += content.height + 10;
  y = drawLegend(context, content.legend, y, width, family) + 4;
  if (content.caveats.length > 0) {
    y = write(y, content.caveatsTitle, `700 14px ${family}`, 20);
  }
  for (const sentence of content.caveats) {
    context.font = `400 13px ${family}`;
    context.fillStyle = ink;
    context.fillText('•', margin, y);
    y = write(y, sentence, `400 13px ${family}`, 18, ink, 14);
  }
  y += 6;
  for (const sentence of content.sources) {
    y = write(y, sentence, `400 12px ${family}`, 17, soft);
  }
  return y + margin - 4;
}

function drawMap(
  context: CanvasRenderingContext2D,
  { map, width, height, labels, scale }: PictureContent,
  left: number,
  top: number,
  family: string,
): void {
  context.save();
  context.translate(left, top);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  context.drawImage(map, 0, 0, width, height);
  for (const label of labels) {
    drawLabel(context, label);
  }
  drawScale(context, scale, width, height, family);
  context.restore();
  context.strokeStyle = '#75808b';
  context.lineWidth = 1;
  context.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
}

function drawLabel(context: CanvasRenderingContext2D, label: DrawnLabel): void {
  context.save();
  context.font = label.font;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  if (label.ground !== null) {
    context.fillStyle = label.ground;
    context.fillRect(label.x, label.y, label.width, label.height);
  }
  // A little wider than the element: the canvas measures without letter spacing.
  const lines = wrap(label.text, label.width + 1, (text) => context.measureText(text).width);
  lines.forEach((line, at) => {
    const [x, y] = [label.x + label.width / 2, label.y + label.height / 2 + (at - (lines.length - 1) / 2) * label.lineHeight];
    if (label.ground === null) {
      context.strokeStyle = 'rgb(255 255 255 / 85%)';
      context.lineWidth = 4;
      context.lineJoin = 'round';
      context.strokeText(line, x, y);
    }
    context.fillStyle = label.colour;
    context.fillText(line, x, y);
  });
  context.restore();
}

function drawScale(
  context: CanvasRenderingContext2D,
  { text, pixels }: PictureContent['scale'],
  width: number,
  height: number,
  family: string,
): void {
  const [right, bottom] = [width - 12, height - 12];
  context.fillStyle = 'rgb(255 255 255 / 85%)';
  context.fillRect(right - pixels - 6, bottom - 22, pixels + 12, 28);
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(right - pixels, bottom - 6);
  context.lineTo(right - pixels, bottom);
  context.lineTo(right, bottom);
  context.lineTo(right, bottom - 6);
  context.stroke();
  context.fillStyle = ink;
  context.font = `400 12px ${family}`;
  context.fillText(text, right - pixels + 4, bottom - 19);
}

function drawLegend(
  context: CanvasRenderingContext2D,
  legend: PictureContent['legend'],
  top: number,
  width: number,
  family: string,
): number {
  context.font = `400 14px ${family}`;
  let [x, y] = [0, top];
  for (const { sample: of, text } of legend) {
    const wide = sample.width + sample.gap + context.measureText(text).width;
    if (x > 0 && x + wide > width) {
      x = 0;
      y += sample.line;
    }
    drawSample(context, of, margin + x, y);
    context.fillStyle = ink;
    context.fillText(text, margin + x + sample.width + sample.gap, y + 2);
    x += wide + sample.between;
  }
  return y + sample.line;
}

// Patterns are in pixels, not in CSS pixels.
function drawSample(context: CanvasRenderingContext2D, of: Sample, x: number, y: number): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  const [left, top, width, height] = [x, y, sample.width, sample.height].map((one) => Math.round(one * density)) as [
    number,
    number,
    number,
    number,
  ];
  paintSample(context, of, left, top, width, height);
  context.strokeStyle = soft;
  context.lineWidth = 2;
  context.strokeRect(left + 1, top + 1, width - 2, height - 2);
  context.restore();
}
