/*
 * Preact's hooks for a component that is drawn once: nothing runs after it. They stand in for `preact/hooks` in the script
 * that draws the first picture (modules/first-picture.ts).
 */

const nothing = (): void => {};

export const useState = <T>(first: T | (() => T)) => [first instanceof Function ? first() : first, nothing] as const;
export const useRef = <T>(current: T) => ({ current });
export const useMemo = <T>(make: () => T): T => make();
export const useCallback = <T>(callback: T): T => callback;
export const useEffect = nothing;
export const useLayoutEffect = nothing;
export const useImperativeHandle = nothing;
