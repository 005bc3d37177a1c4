import { Perspective } from '../../../lib/picture/qr/read/perspective.ts';
import type { Picture } from '../../../lib/picture/qr/read/picture.ts';
import type { Random } from './random.ts';

/**
 * A screen as a hand-held camera sees it: at a slant and turned, softened, with the screen's own lines (moiré), light
 * that falls off, a glare and noise.
 */
export function photograph(screen: Picture, random: Random): Picture {
  const { width, height } = screen;
  const slant = (): number => random.between(0.01, 0.09);
  const [x0, x1] = [width * slant(), width * (1 - slant())];
  const corners = [
    { x: x0, y: height * slant() },
    { x: x1, y: height * slant() },
    { x: width * slant(), y: height * (1 - slant()) },
    { x: width * (1 - slant()), y: height * (1 - slant()) },
  ];
  const turn = random.between(-0.12, 0.12);
  const turned = corners.map(({ x, y }) => ({
    x: width / 2 + (x - width / 2) * Math.cos(turn) - (y - height / 2) * Math.sin(turn),
    y: height / 2 + (x - width / 2) * Math.sin(turn) + (y - height / 2) * Math.cos(turn),
  }));
  const back = new Perspective(turned, [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: 0, y: height },
    { x: width, y: height },
  ]);
  const soft = random.between(0.4, 1.3);
  const moire = { size: random.between(2, 9), x: random.between(0.2, 1.4), y: random.between(0.2, 1.4) };
  const glare = {
    x: random.between(0, width),
    y: random.between(0, height),
    size: random.between(120, 420),
    light: random.between(0, 70),
  };
  const gain = random.between(0.6, 1);
  const noise = random.between(3, 12);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, o = 0; y < height; y++)
    for (let x = 0; x < width; x++, o += 4) {
      const distance = Math.hypot(x - width / 2, y - height / 2) / Math.hypot(width / 2, height / 2);
      const fall = gain * (1 - 0.45 * distance * distance);
      const shine = glare.light * Math.exp(-((x - glare.x) ** 2 + (y - glare.y) ** 2) / (2 * glare.size ** 2));
      const ripple = moire.size * Math.sin(x * moire.x + 0.3 * y) * Math.sin(y * moire.y);
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let k = 0; k < 5; k++) {
          const at = back.apply(x + SOFT_X[k]! * soft, y + SOFT_Y[k]! * soft);
          sum += sample(screen, at.x, at.y, c);
        }
        data[o + c] = (sum / 5) * fall + shine + ripple + (random.next() + random.next() - 1) * noise * 2;
      }
      data[o + 3] = 255;
    }
  return { data, width, height };
}

const SOFT_X = [0, -1, 1, 0, 0] as const;
const SOFT_Y = [0, 0, 0, -1, 1] as const;
/** Brightness of what is round the screen. */
const DESK = 14;

function sample({ data, width, height }: Picture, x: number, y: number, channel: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) return DESK;
  const fx = x - column;
  const fy = y - row;
  const i = (row * width + column) * 4 + channel;
  const above = data[i]! * (1 - fx) + data[i + 4]! * fx;
  const below = data[i + width * 4]! * (1 - fx) + data[i + width * 4 + 4]! * fx;
  return above * (1 - fy) + below * fy;
}
