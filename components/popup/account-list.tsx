import type { Ref, RefObject } from 'preact';
import { useImperativeHandle, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Item, Section } from '../../lib/app/state/list.ts';
import { offsets, scrollToShow } from '../../lib/app/virtual.ts';
import { must } from '../../lib/must.ts';
import { useAfterPaint } from '../shared/use-after-paint.ts';
import { AccountRow, type RowProps } from './account-row.tsx';
import { useRowDrag } from './use-row-drag.ts';
import { useVisibleRange } from './use-visible-range.ts';

/** Heights in rem, so that they scale with the user's text size. The style sheets read them from custom properties of the list. */
const HEIGHTS = {
  comfortable: { heading: 2, row: 4.25, featured: 8.5 },
  compact: { heading: 1.75, row: 2.75, featured: 8.5 },
} as const;

export const GRID_ID = 'accounts';
export const rowId = (index: number) => `row-${index}`;
const headingId = (section: Section) => `section-${section}`;

export interface AccountListProps {
  items: readonly Item[];
  /** Index into `items` of the row that the keys act on; -1 = none. */
  active: number;
  onActive(index: number): void;
  /** The props of a row, except those that depend on its position. */
  row(
    item: Extract<Item, { kind: 'account' }>,
  ): Omit<RowProps, 'id' | 'position' | 'describedBy' | 'isActive' | 'isFeatured' | 'isOfSite'>;
  listRef: Ref<ListHandle>;
  /** Compact rows: name and code on one line. */
  isCompact: boolean;
  /** The account at `from` was dragged to the position of the one at `to`. Omitted if the list is not in the user's own order. */
  onReorder?: (from: number, to: number) => void;
}

export interface ListHandle {
  /** Brings an item into view with the least movement. */
  show(index: number): void;
}

function remPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** Index of the row to show large: the account of the open site, if it has exactly one. */
function featuredIndex(items: readonly Item[]): number {
  // A search has no other section, and each key makes a new list.
  if (items[0]?.section === 'found') return -1;
  const ofSite = items.flatMap((item, i) => (item.kind === 'account' && item.section === 'site' ? [i] : []));
  const [only] = ofSite;
  if (only !== undefined && ofSite.length === 1) return only;
  const rows = items.flatMap((item, i) => (item.kind === 'account' ? [i] : []));
  return rows.length === 1 ? (rows[0] ?? -1) : -1;
}

function headingText(section: Section, label: string): string {
  if (section === 'site') return i18n.t('list.forSite', [label]);
  return section === 'pinned' ? i18n.t('list.pinned') : i18n.t('list.all');
}

/** Indices of the first and last row of the section that a row may be dragged in; none among search results. */
function sectionRange(items: readonly Item[], index: number): { first: number; last: number } | undefined {
  const section = items[index]?.section;
  if (section === 'found') return undefined;
  const isIts = (item: Item) => item.kind === 'account' && item.section === section;
  return { first: items.findIndex(isIts), last: items.findLastIndex(isIts) };
}

/** Id of the heading that stands right above an item; undefined if none does. */
function headingAbove(items: readonly Item[], index: number): string | undefined {
  const above = items[index - 1];
  return above?.kind === 'heading' ? headingId(above.section) : undefined;
}

/** The rows in view. One that is dragged is always drawn, wherever the list has scrolled to. */
function drawnRows({ first, end }: { first: number; end: number }, dragged: number | undefined): number[] {
  const drawn = Array.from({ length: end - first }, (_, i) => first + i);
  if (dragged !== undefined && (dragged < first || dragged >= end)) drawn.push(dragged);
  return drawn;
}

/** The virtualized list: only visible rows are in the document. */
export function AccountList({ items, active, onActive, row, listRef, isCompact, onReorder }: AccountListProps) {
  const height = HEIGHTS[isCompact ? 'compact' : 'comfortable'];
  const scroller = useRef<HTMLDivElement>(null);
  const featured = useMemo(() => featuredIndex(items), [items]);
  const starts = useOffsets(items, featured, height);
  const { range, measure } = useVisibleRange(scroller, starts);
  useStillRows(scroller);
  useImperativeHandle(
    listRef,
    () => ({
      show(index) {
        const element = scroller.current;
        if (!element || index < 0 || index >= items.length) return;
        // Show the heading above the first row of a section too.
        const from = index > 0 && items[index - 1]?.kind === 'heading' ? index - 1 : index;
        element.scrollTop = scrollToShow(starts, from === 0 ? 0 : index, element.scrollTop, element.clientHeight);
      },
    }),
    [items, starts],
  );

  const { drag, start, shift } = useRowDrag({
    height: () => height.row * remPx(),
    scroller,
    range: (index) => (onReorder && index !== featured ? sectionRange(items, index) : undefined),
    onDrop: (from, to) => onReorder?.(from, to),
  });

  /** The pointer or the focus is on a row. */
  const activate = (index: number) => {
    if (index !== active) onActive(index);
  };

  return (
    <div
      class="list"
      ref={scroller}
      data-compact={isCompact || undefined}
      data-bare={items[0]?.kind === 'account' || undefined}
      style={{
        '--heading-height': `${height.heading}rem`,
        '--row-height': `${height.row}rem`,
        '--featured-height': `${height.featured}rem`,
      }}
      onScroll={measure}
    >
      <div
        role="grid"
        id={GRID_ID}
        aria-label={i18n.t('list.label')}
        aria-rowcount={items.length}
        class="list-space"
        style={{ blockSize: `${starts.at(-1)}px` }}
      >
        {drawnRows(range, drag?.from).map((index) => {
          const item = must(items[index]);
          const offset = (starts[index] ?? 0) + shift(index);
          if (item.kind === 'heading')
            return (
              <Heading
                key={`heading-${item.section}`}
                section={item.section}
                text={headingText(item.section, item.label)}
                position={index + 1}
                offset={offset}
              />
            );
          return (
            <div
              key={item.account.id}
              class="list-item"
              role="presentation"
              style={styleAt(offset)}
              data-dragged={drag?.from === index || undefined}
              data-moving={drag !== undefined || undefined}
              onPointerDown={(event) => start(event, index)}
              onPointerMove={() => activate(index)}
              onFocusIn={() => activate(index)}
            >
              <AccountRow
                {...row(item)}
                id={rowId(index)}
                position={index + 1}
                describedBy={headingAbove(items, index)}
                isActive={index === active}
                isFeatured={index === featured}
                isOfSite={item.section === 'site'}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

interface HeadingProps {
  section: Section;
  text: string;
  /** 1-based, among all rows. */
  position: number;
  /** px from the top of the list. */
  offset: number;
}

/** The head of a section: a row of the grid, since a grid has nothing but rows. */
function Heading({ section, text, position, offset }: HeadingProps) {
  return (
    <div class="list-heading" role="row" aria-rowindex={position} style={styleAt(offset)}>
      <div role="rowheader" aria-colspan={2}>
        <h2 id={headingId(section)}>{text}</h2>
      </div>
    </div>
  );
}

const styleAt = (offset: number) => ({ transform: `translateY(${offset}px)` });

type Heights = (typeof HEIGHTS)[keyof typeof HEIGHTS];

/** Where each item begins, px from the top, and where the last one ends. */
function useOffsets(items: readonly Item[], featured: number, height: Heights): readonly number[] {
  return useMemo(() => {
    const rem = remPx();
    return offsets(
      items.map((item, i) => height[item.kind === 'heading' ? 'heading' : i === featured ? 'featured' : 'row'] * rem),
    );
  }, [items, featured, height]);
}

/** Keeps the rows still below the pointer. What comes above the list comes later than the module that does it. */
function useStillRows(scroller: RefObject<HTMLElement | null>): void {
  useAfterPaint(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('./still-rows.ts').then(({ keepRowsStill }) => {
      if (!isGone && scroller.current) stop = keepRowsStill(scroller.current);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  });
}
