import { i18n } from '#i18n';
import { TAG_COLORS, type TagColor } from '../../../lib/replica/tags.ts';
import { Menu } from '../../shared/menu.tsx';

export interface ColorMenuProps {
  tag: string;
  /** Empty = none. */
  current: TagColor | '';
  anchor: HTMLElement;
  onPick(color: TagColor | ''): void;
  onClose(): void;
}

const NAMES: Record<TagColor, () => string> = {
  red: () => i18n.t('tags.red'),
  orange: () => i18n.t('tags.orange'),
  yellow: () => i18n.t('tags.yellow'),
  green: () => i18n.t('tags.green'),
  turquoise: () => i18n.t('tags.turquoise'),
  blue: () => i18n.t('tags.blue'),
  purple: () => i18n.t('tags.purple'),
  pink: () => i18n.t('tags.pink'),
};

/** The colours of a tag by name, each with its dot. */
export function ColorMenu({ tag, current, anchor, onPick, onClose }: ColorMenuProps) {
  const colors = TAG_COLORS.map((color) => ({
    label: NAMES[color](),
    mark: <span class="tag-dot" data-color={color} aria-hidden="true" />,
    checked: color === current,
    run: () => onPick(color),
  }));
  const none = { label: i18n.t('tags.noColor'), checked: current === '', run: () => onPick('') };
  return (
    <Menu
      label={`${i18n.t('tags.color')}: ${tag}`}
      entries={[none, 'line', ...colors]}
      anchor={anchor}
      onClose={onClose}
    />
  );
}
