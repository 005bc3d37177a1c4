import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose module is loaded when it is first rendered. */
export function lazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  onProblem: (error: unknown) => void = (error) => reportError(error),
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [, drawAgain] = useState(0);
    const View = loaded;
    useEffect(() => {
      if (View) return;
      let isWanted = true;
      load().then((View) => {
        loaded = View;
        if (isWanted) drawAgain(1);
      }, onProblem);
      return () => {
        isWanted = false;
      };
    }, []);
    return View ? <View {...props} /> : null;
  };
}
