import { useLayoutEffect } from 'preact/hooks';

/** Listens for pastes anywhere on the page. If `take` returns false, the paste proceeds as usual. */
export function usePaste(take: (data: DataTransfer, isInField: boolean) => boolean): void {
  // With the first picture: a link that is pasted just then is no search.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      const isInField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (clipboardData && take(clipboardData, isInField)) event.preventDefault();
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
}
