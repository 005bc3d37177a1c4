import type { ComponentChildren, Ref, RefObject } from 'preact';
import { useCallback, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Item, Section } from '../../lib/app/state/list.ts';
import { offsets, scrollToShow, visibleRange } from '../../lib/app/virtual.ts';
import { must } from '../../lib/must.ts';
import { AccountRow, type RowProps } from './account-row.tsx';
import { useRowDrag } from './use-row-drag.ts';

/** Heights in rem, so that they scale with the user's text size. The style sheets read them from custom properties of the list. */
const HEIGHTS = {
  comfortable: { heading: 2, row: 4.25, featured: 8.5 },
  compact: { heading: 1.75, row: 2.75, featured: 8.5 },
} as const;
const OVERSCAN_PX = 240;

export const GRID_ID = 'accounts';
export const rowId = (index: number) => `row-${index}`;

export interface AccountListProps {
  items: readonly Item[];
  /** Index into `items` of the row that the keys act on; -1 = none. */
  active: number;
  onActive(index: number): void;
  /** The props of a row, except those that depend on its position. */
  row(
    item: Extract<Item, { kind: 'account' }>,
  ): Omit<RowProps, 'id' | 'position' | 'isActive' | 'isFeatured' | 'isOfSite'>;
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
  const ofSite = items.flatMap((item, i) => (item.kind === 'account' && item.section === 'site' ? [i] : []));
  const [only] = ofSite;
  if (only !== undefined && ofSite.length === 1) return only;
  const rows = items.flatMap((item, i) => (item.kind === 'account' && item.section !== 'found' ? [i] : []));
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

/** For each item its 1-based position among the accounts; a heading has that of the account before it. */
function positionsOf(items: readonly Item[]): number[] {
  let position = 0;
  return items.map((item) => (item.kind === 'account' ? ++position : position));
}

/** The virtualized list: only visible rows are in the document. */
export function AccountList({ items, active, onActive, row, listRef, isCompact, onReorder }: AccountListProps) {
  const height = HEIGHTS[isCompact ? 'compact' : 'comfortable'];
  const scroller = useRef<HTMLDivElement>(null);
  const featured = useMemo(() => featuredIndex(items), [items]);
  const starts = useOffsets(items, featured, height);
  const { view, measure } = useScrollView(scroller);
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
    height: height.row * remPx(),
    scroller,
    range: (index) => (onReorder && index !== featured ? sectionRange(items, index) : undefined),
    onDrop: (from, to) => onReorder?.(from, to),
  });

  const { first, end } = visibleRange(starts, view.top, view.height, OVERSCAN_PX);
  const rowCount = useMemo(() => items.filter((item) => item.kind === 'account').length, [items]);
  // A dragged row is always rendered, wherever the list has scrolled to.
  const drawn = Array.from({ length: end - first }, (_, i) => first + i);
  if (drag && (drag.from < first || drag.from >= end)) drawn.push(drag.from);
  const positions = useMemo(() => positionsOf(items), [items]);

  return (
    <div
      class="list"
      ref={scroller}
      data-compact={isCompact || undefined}
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
        aria-rowcount={rowCount}
        class="list-space"
        style={{ blockSize: `${starts.at(-1)}px` }}
      >
        {drawn.map((index) => {
          const item = must(items[index]);
          const offset = (starts[index] ?? 0) + shift(index);
          if (item.kind === 'heading')
            return (
              <Heading key={`heading-${item.section}`} text={headingText(item.section, item.label)} offset={offset} />
            );
          return (
            <ListItem
              key={item.account.id}
              offset={offset}
              isDragged={drag?.from === index}
              isMoving={drag !== undefined}
              onPress={(event) => start(event, index)}
              onActive={() => index !== active && onActive(index)}
            >
              <AccountRow
                {...row(item)}
                id={rowId(index)}
                position={positions[index] ?? 0}
                isActive={index === active}
                isFeatured={index === featured}
                isOfSite={item.section === 'site'}
              />
            </ListItem>
          );
        })}
      </div>
    </div>
  );
}

function Heading({ text, offset }: { text: string; offset: number }) {
  return (
    <div class="list-heading" role="presentation" style={styleAt(offset)}>
      <span>{text}</span>
    </div>
  );
}

interface ListItemProps {
  /** px from the top of the list. */
  offset: number;
  isDragged: boolean;
  /** Whether any row is dragged. */
  isMoving: boolean;
  onPress(event: PointerEvent): void;
  /** The pointer or the focus is on it. */
  onActive(): void;
  children: ComponentChildren;
}

function ListItem({ offset, isDragged, isMoving, onPress, onActive, children }: ListItemProps) {
  return (
    <div
      class="list-item"
      role="presentation"
      style={styleAt(offset)}
      data-dragged={isDragged || undefined}
      data-moving={isMoving || undefined}
      onPointerDown={onPress}
      onPointerMove={onActive}
      onFocusIn={onActive}
    >
      {children}
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

/** The part of the list that is in view, px. */
function useScrollView(scroller: RefObject<HTMLElement | null>) {
  const [view, setView] = useState({ top: 0, height: 480 });
  const measure = useCallback(() => {
    const element = scroller.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight || 480 });
  }, []);
  useLayoutEffect(() => {
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [measure]);
  return { view, measure };
}
