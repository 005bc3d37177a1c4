import { any, anyLevel, BLACK_ON_WHITE, basis, dark, light, moduleFor, rendered } from './basis.ts';
import { page } from './pages.ts';
import { type Maker, one, wrapped } from './plan.ts';
import { encode, image, text } from './symbols.ts';
import { accountUri, otherText } from './texts.ts';

/** Kinds of screens by how the code is shown: turned, scaled, covered, photographed, in text, beside others. */
export const SHOWN: Record<string, Maker> = {
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
