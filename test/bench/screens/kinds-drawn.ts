import { any, BLACK_ON_WHITE, basis, COLOURS, dark, mix, moduleFor, rendered } from './basis.ts';
import { type Maker, one, wrapped } from './plan.ts';
import { anyStyle, styled } from './styled.ts';
import { encode, grid, shadows, svg, table } from './symbols.ts';
import { accountUri, transferUri } from './texts.ts';

/** Kinds of screens by how the code is drawn: its size, its colours, its style. */
export const DRAWN: Record<string, Maker> = {
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
};
