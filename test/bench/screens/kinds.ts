import { any, anyLevel, BLACK_ON_WHITE, basis, COLOURS, dark, light, mix, moduleFor, rendered } from './basis.ts';
import { page, type Theme } from './pages.ts';
import type { Random } from './random.ts';
import { anyStyle, styled } from './styled.ts';
import { encode, grid, image, shadows, svg, table, text } from './symbols.ts';
import { accountUri, otherText, transferUri } from './texts.ts';

/** What is to be drawn and what is on it. */
export interface Plan {
  kind: string;
  html: string;
  /** Every code, and whether it is one that sets up an account. */
  codes: { text: string; isWanted: boolean }[];
  /** Photographed from the screen, not captured. */
  isPhoto?: boolean;
  /** Quality of the lossy picture that the whole screen is saved as; 0 for none. */
  jpeg?: number;
  /** The page's own zoom. */
  zoom?: number;
}

type Maker = (random: Random) => Omit<Plan, 'kind'>;

const one = (random: Random, theme: Theme, content: string, html: string): Omit<Plan, 'kind'> => ({
  html: page(random, theme, html),
  codes: [{ text: content, isWanted: true }],
});

const wrapped = (style: string, code: string): string => `<div style="display:inline-block;${style}">${code}</div>`;

/** Every kind of screen, by name. */
export const KINDS: Record<string, Maker> = {
  clean: (random) => {
    const { content, symbol, look } = basis(random);
    return one(random, any(random), content, rendered(random, symbol, look));
  },
  table: (random) => {
    const { content, symbol, look } = basis(random);
    const cells = { ...look, module: random.pick([3, 4, 5, 3.5]) };
    return one(random, any(random), content, random.pick([table, grid, shadows])(symbol, cells));
  },
  small: (random) => {
    const content = accountUri(random);
    const symbol = encode(content, random.pick(['L', 'M'] as const));
    const look = { module: random.between(2, 3), quiet: random.pick([4, 2, 1]), ...BLACK_ON_WHITE };
    return one(random, any(random), content, rendered(random, symbol, look));
  },
  dense: (random) => {
    const content = random.chance(0.6) ? transferUri(random, random.whole(5, 10)) : accountUri(random, true);
    const symbol = encode(content, random.pick(['L', 'L', 'M', 'Q'] as const));
    const module = random.between(2.2, 4);
    return one(random, any(random), content, rendered(random, symbol, { module, quiet: 4, ...BLACK_ON_WHITE }));
  },
  darkNoQuiet: (random) => {
    const theme = dark(random);
    const { content, symbol, look } = basis(random);
    return one(random, theme, content, rendered(random, symbol, { ...look, quiet: random.pick([0, 0, 1]) }));
  },
  inverted: (random) => {
    const theme = dark(random);
    const { content, symbol, look } = basis(random);
    const colours = random.chance(0.5)
      ? { dark: '#ffffff', light: theme.surface }
      : { dark: theme.ink, light: random.pick(['#000000', theme.ground]) };
    return one(
      random,
      theme,
      content,
      rendered(random, symbol, { ...look, quiet: random.pick([0, 1, 4]), ...colours }),
    );
  },
  colour: (random) => {
    const { content, symbol, look } = basis(random);
    const ink = random.pick(COLOURS);
    const colours = random.pick([
      { dark: ink, light: '#ffffff' },
      { dark: ink, light: mix(ink, '#ffffff', 0.75) },
      { dark: random.pick(['#e5484d', '#d6409f']), light: '#8dd27a' },
      { dark: '#d02040', light: '#2fa0f0' },
      { dark: '#ffb224', light: '#ffffff' },
      { dark: ink, light: '#111111' },
      { dark: '#1d4ed8', light: '#be123c' },
      { dark: '#7c3aed', light: '#16a34a' },
    ]);
    return one(random, any(random), content, rendered(random, symbol, { ...look, ...colours }));
  },
  lowContrast: (random) => {
    const { content, symbol, look } = basis(random);
    const ground = random.pick(['#ffffff', '#f1f2f4', '#e8e2d0', '#14171c', '#39424e']);
    const ink = mix(
      ground,
      Number.parseInt(ground.slice(1, 3), 16) > 127 ? '#000000' : '#ffffff',
      random.between(0.07, 0.25),
    );
    const [darker, lighter] =
      Number.parseInt(ground.slice(1, 3), 16) > 127
        ? [ink, ground]
        : random.chance(0.5)
          ? [ink, ground]
          : [ground, ink];
    return one(random, any(random), content, rendered(random, symbol, { ...look, dark: darker!, light: lighter! }));
  },
  logo: (random) => {
    const content = accountUri(random);
    const symbol = encode(content, 'H');
    const look = { module: moduleFor(symbol, 4, random.between(180, 320)), quiet: 4, ...BLACK_ON_WHITE };
    const style = {
      dot: 'square',
      finder: 'square',
      logo: random.between(0.12, 0.27),
      gradient: '',
      isRound: false,
    } as const;
    return one(random, any(random), content, styled(symbol, look, style, random));
  },
  styled: (random) => {
    const style = anyStyle(random, COLOURS);
    const content = accountUri(random);
    const symbol = encode(
      content,
      style.logo ? random.pick(['Q', 'H'] as const) : random.pick(['M', 'Q', 'H'] as const),
    );
    const quiet = random.pick([2, 4, 1]);
    const isInverted = random.chance(0.15);
    const look = {
      module: moduleFor(symbol, quiet, random.between(170, 320)),
      quiet,
      dark: isInverted ? '#f5f5f5' : random.pick(['#000000', '#111827', ...COLOURS]),
      light: isInverted ? '#101418' : random.pick(['#ffffff', '#ffffff', '#fff8e7']),
    };
    return one(
      random,
      any(random),
      content,
      styled(symbol, look, isInverted ? { ...style, gradient: '' } : style, random),
    );
  },
  gradient: (random) => {
    const { content, symbol, look } = basis(random);
    const [from, to] = random.pick([
      ['#ffffff', '#9ec9ff'],
      ['#ffd6e7', '#fff7c2'],
      ['#ffffff', '#8a8a8a'],
      ['#f6d365', '#fda085'],
      ['#a1c4fd', '#e2ebf0'],
    ] as const);
    const code = svg(
      symbol,
      { ...look, light: 'none', dark: random.pick(['#000000', '#222266', '#401010']) },
      random.chance(0.5),
    );
    return one(
      random,
      any(random),
      content,
      wrapped(`background:linear-gradient(${random.whole(0, 360)}deg,${from},${to});padding:8px`, code),
    );
  },
  onPicture: (random) => {
    const { content, symbol, look } = basis(random);
    const spots = Array.from(
      { length: 10 },
      () =>
        `radial-gradient(circle at ${random.whole(0, 100)}% ${random.whole(0, 100)}%,hsl(${random.whole(0, 360)} 60% 75% / .9),transparent ${random.whole(15, 50)}%)`,
    );
    const code = svg(symbol, { ...look, light: random.chance(0.5) ? 'none' : '#ffffffaa' }, false);
    return one(random, any(random), content, wrapped(`background:${spots.join()},#fff;padding:24px`, code));
  },
  rotated: (random) => {
    const { content, symbol, look } = basis(random);
    const turn = random.pick([
      `rotate(${random.between(-25, 25)}deg)`,
      'rotate(90deg)',
      'rotate(180deg)',
      'rotate(270deg)',
      `rotate(${random.between(0, 360)}deg)`,
      `skew(${random.between(-9, 9)}deg,${random.between(-5, 5)}deg)`,
      `perspective(600px) rotateY(${random.between(-24, 24)}deg) rotateX(${random.between(-20, 20)}deg)`,
    ]);
    return one(
      random,
      light(random),
      content,
      wrapped(`transform:${turn};margin:70px`, rendered(random, symbol, look)),
    );
  },
  zoomBlur: (random) => {
    const { content, symbol, look } = basis(random);
    const kind = random.pick(['upscale', 'squish', 'zoom', 'blur', 'down'] as const);
    const small = image(symbol, look, random.pick([1, 2, 3]), 'png');
    const side = (symbol.size + 2 * look.quiet) * look.module;
    const code =
      kind === 'squish'
        ? small.replace(/height="[^"]+"/, `height="${side * random.between(0.75, 1.2)}"`)
        : kind === 'blur'
          ? wrapped(
              `filter:blur(${(look.module * random.between(0.15, 0.38)).toFixed(2)}px)`,
              rendered(random, symbol, look),
            )
          : kind === 'down'
            ? image(symbol, { ...look, module: random.between(2.2, 3.4) }, random.whole(7, 12), 'png')
            : small;
    return {
      ...one(random, any(random), content, code),
      ...(kind === 'zoom' ? { zoom: random.pick([0.75, 0.9, 1.1, 1.33, 1.75]) } : {}),
    };
  },
  occluded: (random) => {
    const content = accountUri(random);
    const symbol = encode(content, random.pick(['Q', 'H'] as const));
    const look = { module: moduleFor(symbol, 4, random.between(180, 300)), quiet: 4, ...BLACK_ON_WHITE };
    const cover = random.pick([
      '<svg style="position:absolute;left:55%;top:60%" width="20" height="28"><path d="M1 1v20l5-5 4 10 4-2-4-9h8z" fill="#fff" stroke="#000"/></svg>',
      '<span style="position:absolute;left:40%;bottom:-6px;background:#222;color:#fff;font-size:12px;padding:4px 8px;border-radius:4px">Scan me</span>',
      '<span style="position:absolute;inset:0;background:#3b82f655"></span>',
      '<span style="position:absolute;right:-6px;bottom:-6px;width:34px;height:34px;border-radius:50%;background:#e5484d"></span>',
    ]);
    return one(random, any(random), content, wrapped('position:relative', rendered(random, symbol, look) + cover));
  },
  photo: (random) => {
    const { content, symbol, look } = basis(random, random.between(220, 320));
    return {
      ...one(
        random,
        any(random),
        content,
        rendered(random, symbol, { ...look, quiet: 4, module: moduleFor(symbol, 4, random.between(220, 320)) }),
      ),
      isPhoto: true,
    };
  },
  terminal: (random) => {
    const content = accountUri(random);
    const symbol = encode(content, random.pick(['L', 'M'] as const));
    const theme = random.chance(0.6) ? dark(random) : light(random);
    const characters = random.pick(['half', 'half', 'full'] as const);
    const look = {
      module: 0,
      quiet: random.pick([1, 2, 4]),
      dark: theme.isDark ? theme.ground : random.pick(['#000000', theme.ink]),
      light: theme.isDark ? theme.ink : '#ffffff',
    };
    const way = {
      characters,
      fontSize: characters === 'half' ? random.whole(7, 15) : random.whole(5, 9),
      lineHeight: random.pick([1, 1, 1.1, 1.17, 1.2]),
      inkIsDark: theme.isDark ? random.chance(0.2) : random.chance(0.7),
    };
    return one(random, theme, content, text(symbol, look, way));
  },
  several: (random) => {
    const codes = Array.from({ length: random.whole(2, 5) }, (_, i) => {
      const isWanted = i === 0 || random.chance(0.3);
      return { text: isWanted ? accountUri(random) : otherText(random), isWanted };
    });
    const shown = random.chance(0.5) ? codes : codes.toReversed();
    const side = random.between(120, 190);
    const html = shown
      .map((code) => {
        const symbol = encode(code.text, anyLevel(random));
        const quiet = random.pick([4, 4, 2]);
        return `<figure style="margin:0">${rendered(random, symbol, { module: moduleFor(symbol, quiet, side), quiet, ...BLACK_ON_WHITE })}<figcaption>${code.isWanted ? 'Account' : 'Get the app'}</figcaption></figure>`;
      })
      .join('');
    return {
      html: page(random, any(random), `<div class="codes" style="gap:${random.pick([0, 4, 16, 24])}px">${html}</div>`),
      codes: shown,
    };
  },
  lossy: (random) => {
    const { content, symbol, look } = basis(random);
    if (random.chance(0.4))
      return { ...one(random, any(random), content, rendered(random, symbol, look)), jpeg: random.between(0.25, 0.6) };
    const code = image(
      symbol,
      look,
      random.whole(2, 6),
      random.pick(['jpeg', 'webp'] as const),
      random.between(0.1, 0.5),
    );
    return one(random, any(random), content, code);
  },
  nothing: (random) => {
    const other = otherText(random);
    const symbol = encode(other, 'M');
    const isOther = random.chance(0.5);
    const code = isOther ? rendered(random, symbol, { module: 4, quiet: 4, ...BLACK_ON_WHITE }) : '';
    return { html: page(random, any(random), code), codes: isOther ? [{ text: other, isWanted: false }] : [] };
  },
};
