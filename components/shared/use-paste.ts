import { useEffect } from 'preact/hooks';

/** Hands over what is pasted anywhere on the page. `take` tells whether it took it; else it goes where it belongs. */
export function usePaste(take: (data: DataTransfer, isInField: boolean) => boolean): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      const isInField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (clipboardData && take(clipboardData, isInField)) event.preventDefault();
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
}
