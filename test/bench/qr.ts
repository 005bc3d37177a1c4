import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { decodeAll } from '../../lib/picture/qr/read/decode.ts';
import { crop, type Picture } from '../../lib/picture/qr/read/picture.ts';
import { readSecond } from '../../lib/picture/qr/read/second.ts';

/**
 * Screens with known codes: pictures of pages, and for each what is on it. Another folder may be named, such as one that
 * `npm run bench:screens` made.
 */
const SCREENS = resolve(process.argv[2] ?? '../shared/fixtures/qr');

interface Screen {
  file: string;
  category: string;
  codes: { text: string; target: boolean; bbox: [number, number, number, number] }[];
}

interface Tally {
  screens: number;
  /** Screens whose wanted codes were all read. */
  read: number;
  codes: number;
  codesRead: number;
  wrong: number;
  times: number[];
  /** Times on screens without a wanted code. */
  nothing: number[];
}

const WAYS = ['jsQR alone', 'Watchword', 'qr alone'] as const;
type Way = (typeof WAYS)[number];

const tally = (): Tally => ({ screens: 0, read: 0, codes: 0, codesRead: 0, wrong: 0, times: [], nothing: [] });
const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

function firstDecoder({ data, width, height }: Picture): string[] {
  const text = jsQR(data as Uint8ClampedArray, width, height, { inversionAttempts: 'attemptBoth' })?.data;
  return text ? [text] : [];
}

if (!existsSync(SCREENS)) {
  console.log(`No screens in ${SCREENS}: make some with "npm run bench:screens", and name their folder (.screens).`);
  process.exit(0);
}

const DECODERS: Record<Way, (picture: Picture) => Promise<string[]>> = {
  'jsQR alone': async (picture) => firstDecoder(picture),
  Watchword: (picture) => decodeAll(picture),
  'qr alone': async (picture) => readSecond(picture),
};

const { images }: { images: Screen[] } = JSON.parse(readFileSync(resolve(SCREENS, 'truth.json'), 'utf8'));
const categories = new Map<string, Record<Way, Tally>>();
const all: Record<Way, Tally> = { 'jsQR alone': tally(), Watchword: tally(), 'qr alone': tally() };
const onCrop: number[] = [];
const missed: string[] = [];
const MARGIN = 0.08;

for (const { file, category, codes } of images) {
  const { data, width, height } = PNG.sync.read(readFileSync(resolve(SCREENS, file)));
  const picture: Picture = { data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.length), width, height };
  const texts = codes.map(({ text }) => text);
  const wanted = codes.filter(({ target }) => target);
  const own: Record<Way, Tally> = categories.get(category) ?? {
    'jsQR alone': tally(),
    Watchword: tally(),
    'qr alone': tally(),
  };
  categories.set(category, own);
  for (const way of WAYS) {
    const begun = performance.now();
    const found = await DECODERS[way](picture);
    const took = performance.now() - begun;
    if (way === 'Watchword' && !wanted.every(({ text }) => found.includes(text))) missed.push(file);
    for (const each of [own[way], all[way]]) {
      each.screens++;
      each.codes += texts.length;
      each.codesRead += texts.filter((text) => found.includes(text)).length;
      each.wrong += found.filter((text) => !texts.includes(text)).length;
      if (wanted.every(({ text }) => found.includes(text))) each.read++;
      (wanted.length > 0 ? each.times : each.nothing).push(took);
    }
  }
  for (const { bbox } of wanted) {
    const [x, y, w, h] = bbox;
    const part = crop(picture, {
      x: x - w * MARGIN,
      y: y - h * MARGIN,
      width: w * (1 + 2 * MARGIN),
      height: h * (1 + 2 * MARGIN),
    });
    if (!part) continue;
    const begun = performance.now();
    firstDecoder(part);
    onCrop.push(performance.now() - begun);
  }
}

const percent = (part: number, whole: number): number => Number(((100 * part) / whole).toFixed(1));
console.log('\nScreens whose wanted codes were read, %\n');
console.table(
  Object.fromEntries(
    [...categories, ['all', all] as const].map(([name, ways]) => [
      name,
      {
        screens: ways.Watchword.screens,
        ...Object.fromEntries(WAYS.map((way) => [way, percent(ways[way].read, ways[way].screens)])),
      },
    ]),
  ),
);
if (missed.length > 0) console.log(`Not read: ${missed.join(', ')}`);
console.log('\nAll codes, and time as a ratio to jsQR on the code’s own crop (median, p95), in the same run\n');
console.table(
  Object.fromEntries(
    WAYS.map((way) => [
      way,
      {
        codes: `${all[way].codesRead}/${all[way].codes}`,
        wrong: all[way].wrong,
        'median ×': Number((quantile(all[way].times, 0.5) / quantile(onCrop, 0.5)).toFixed(2)),
        'p95 ×': Number((quantile(all[way].times, 0.95) / quantile(onCrop, 0.95)).toFixed(2)),
        'nothing there, median ×': Number((quantile(all[way].nothing, 0.5) / quantile(onCrop, 0.5)).toFixed(2)),
        'median, ms': Math.round(quantile(all[way].times, 0.5)),
        'p95, ms': Math.round(quantile(all[way].times, 0.95)),
        'nothing there, ms': Math.round(quantile(all[way].nothing, 0.5)),
      },
    ]),
  ),
);
console.log(
  `jsQR on the crop: median ${quantile(onCrop, 0.5).toFixed(0)} ms, p95 ${quantile(onCrop, 0.95).toFixed(0)} ms`,
);

const BUILD = '.output/chrome-mv3';
const shipped: readonly [string, string, string][] = [
  [`${BUILD}/background.js`, 'background.js, both decoders and our search in it', 'when the worker starts'],
  [`${BUILD}/content-scripts/capture.js`, 'capture.js', 'injected when the popup opens'],
  [`${BUILD}/content-scripts/area.js`, 'area.js', 'injected when an area is marked'],
];
console.log('\nBytes shipped, and when they are loaded\n');
console.table(
  Object.fromEntries(
    shipped
      .filter(([path]) => existsSync(path))
      .map(([path, name, when]) => [
        name,
        { bytes: statSync(path).size, gzip: gzipSync(readFileSync(path)).length, when },
      ]),
  ),
);
