import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Estimated height of a row in px, until one was measured. */
const ROW_HEIGHT = 57;

export interface TableChunkProps {
  /** Number of rows. */
  rows: number;
  /** Rendered at once, before it is known what is in view. */
  isFirst: boolean;
  children(): ComponentChildren;
}

/** A chunk of rows. Far off screen only a placeholder of the same height is rendered, so that no code ticks there. */
export function TableChunk({ rows, isFirst, children }: TableChunkProps) {
  const [isNear, setNear] = useState(isFirst);
  const body = useRef<HTMLTableSectionElement>(null);
  const height = useRef(0);
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        // Several may arrive at once: the last one holds.
        const entry = entries.at(-1);
        // The placeholder keeps the last height.
        if (!entry?.isIntersecting && entry) height.current = entry.boundingClientRect.height;
        // Rows that have the focus stay, or it would be lost.
        setNear((entry?.isIntersecting ?? true) || (body.current?.contains(document.activeElement) ?? false));
      },
      { rootMargin: '600px' },
    );
    if (body.current) observer.observe(body.current);
    return () => observer.disconnect();
  }, []);
  return (
    <tbody ref={body}>
      {isNear ? (
        children()
      ) : (
        <tr>
          <td colSpan={5} class="table-gap" style={{ height: `${height.current || rows * ROW_HEIGHT}px` }} />
        </tr>
      )}
    </tbody>
  );
}
