import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PNG } from 'pngjs';
import { launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../../run/find-browser.mjs';
import { KINDS } from './kinds.ts';
import { photograph } from './photo.ts';
import type { Plan } from './plan.ts';
import { Random } from './random.ts';

const VIEWS = [
  [1280, 800],
  [1920, 1080],
] as const;
const DENSITIES = [1, 1, 1.25, 1.5, 2] as const;

/** A made screen, as `truth.json` lists it. */
interface Made {
  file: string;
  category: string;
  codes: { text: string; target: boolean; bbox: [number, number, number, number] }[];
}

/** Draws `count` screens of each kind in Chromium and leaves them in `folder`, with `truth.json` beside them. */
export async function makeScreens(
  folder: string,
  count: number,
  seed: number,
  kinds = Object.keys(KINDS),
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launch({
    executablePath: findBrowser('chromium')!,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  const images: Made[] = [];
  try {
    const page = await browser.newPage();
    for (const kind of kinds)
      for (let i = 0; i < count; i++) {
        const random = new Random(
          seed * 1_000_003 + i * 7919 + [...kind].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7),
        );
        const file = `${kind}_${seed}_${i}.png`;
        images.push(await makeScreen(page, { kind, ...KINDS[kind]!(random) }, random, resolve(folder, file), file));
      }
  } finally {
    await browser.close();
  }
  writeFileSync(resolve(folder, 'truth.json'), JSON.stringify({ images }, null, 1));
}

async function makeScreen(page: Page, plan: Plan, random: Random, path: string, file: string): Promise<Made> {
  const [width, height] = random.pick(VIEWS);
  const density = random.pick(DENSITIES);
  await page.setViewport({ width, height, deviceScaleFactor: density });
  await page.setContent(plan.html);
  const boxes = await page.evaluate(settle, plan.zoom ?? 1);
  let bytes: Uint8Array = await page.screenshot({ type: 'png' });
  if (plan.isPhoto) {
    const { data, width: w, height: h } = PNG.sync.read(Buffer.from(bytes));
    const photo = photograph({ data: new Uint8ClampedArray(data), width: w, height: h }, random);
    const png = new PNG({ width: w, height: h });
    png.data.set(photo.data);
    bytes = PNG.sync.write(png);
  }
  if (plan.isPhoto || plan.jpeg) bytes = await lossy(page, bytes, plan.jpeg ?? random.between(0.5, 0.85));
  writeFileSync(path, bytes);
  return {
    file,
    category: plan.kind,
    codes: plan.codes.map(({ text, isWanted }, i) => ({
      text,
      target: isWanted,
      bbox: boxes[i]!.map((value) => value * density) as Made['codes'][number]['bbox'],
    })),
  };
}

/** Runs in the page: lossy pictures take their place, zoom is set, the codes are brought into view. Where they are. */
async function settle(zoom: number): Promise<number[][]> {
  document.documentElement.style.setProperty('zoom', String(zoom));
  for (const image of document.querySelectorAll<HTMLImageElement>('img[data-src]')) {
    const whole = new Image();
    whole.src = image.dataset.src!;
    await whole.decode();
    const canvas = document.createElement('canvas');
    canvas.width = whole.width;
    canvas.height = whole.height;
    canvas.getContext('2d')!.drawImage(whole, 0, 0);
    image.src = canvas.toDataURL(image.dataset.type, Number(image.dataset.quality));
    await image.decode();
  }
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  const codes = [...document.querySelectorAll('.code')];
  const last = codes.at(-1);
  if (last && last.getBoundingClientRect().bottom > innerHeight) last.scrollIntoView({ block: 'end' });
  return codes.map((code) => {
    const { x, y, width, height } = code.getBoundingClientRect();
    return [x, y, width, height];
  });
}

/** The picture after it was saved as JPEG. */
async function lossy(page: Page, png: Uint8Array, quality: number): Promise<Uint8Array> {
  const base64 = await page.evaluate(
    async (source: string, quality: number) => {
      const load = async (url: string): Promise<HTMLCanvasElement> => {
        const image = new Image();
        image.src = url;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        canvas.getContext('2d')!.drawImage(image, 0, 0);
        return canvas;
      };
      const jpeg = (await load(`data:image/png;base64,${source}`)).toDataURL('image/jpeg', quality);
      return (await load(jpeg)).toDataURL('image/png').split(',')[1]!;
    },
    Buffer.from(png).toString('base64'),
    quality,
  );
  return Buffer.from(base64, 'base64');
}
