import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from '../../lib/app/after-paint.ts';

interface LazyOptions {
  /** The picture stands without it: it is loaded after that. */
  isLater?: boolean;
  onProblem?(error: unknown): void;
}

/** A component whose module is loaded when it is first rendered. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isLater = false, onProblem = (error) => reportError(error) }: LazyOptions = {},
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [, drawAgain] = useState(0);
    const View = loaded;
    useEffect(() => {
      if (View) return;
      let isWanted = true;
      const begin = () =>
        void load().then((View) => {
          loaded = View;
          if (isWanted) drawAgain(1);
        }, onProblem);
      if (isLater) afterPaint(begin);
      else begin();
      return () => {
        isWanted = false;
      };
    }, []);
    return View ? <View {...props} /> : null;
  };
}
