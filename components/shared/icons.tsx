import { icon } from './icon.tsx';

export const PinIcon = icon(
  <path d="M12.5 2.8 17.2 7.5l-2.1.6-3 3 .3 3.2-1.3 1.3L4.4 8.9l1.3-1.3 3.2.3 3-3 .6-2.1ZM7.7 12.3 3 17" />,
);
export const ArrowUpIcon = icon(<path d="M10 16V4M5.5 8.5 10 4l4.5 4.5" />);
export const ArrowDownIcon = icon(<path d="M10 4v12M5.5 11.5 10 16l4.5-4.5" />);
export const PaletteIcon = icon(
  <path d="M10 2.5c4.1 0 7.5 3 7.5 6.7 0 2.3-1.9 4.1-4.2 4.1h-1.4c-1.3 0-1.8 1.4-1 2.3.7.8.2 1.9-.9 1.9a7.5 7.5 0 0 1 0-15ZM6 10.5h.01M7.3 7h.01M10.7 5.6h.01M14 7.6h.01" />,
);
export const EyeIcon = icon(
  <>
    <path d="M2 10s2.9-5.5 8-5.5S18 10 18 10s-2.9 5.5-8 5.5S2 10 2 10Z" />
    <circle cx="10" cy="10" r="2.3" />
  </>,
);
export const EyeOffIcon = icon(
  <path d="M3 3l14 14M8.2 4.7A8 8 0 0 1 10 4.5c5.1 0 8 5.5 8 5.5a14 14 0 0 1-2.2 2.9M5.3 5.8A13.5 13.5 0 0 0 2 10s2.9 5.5 8 5.5a8 8 0 0 0 3.7-.9M8.4 8.4a2.3 2.3 0 0 0 3.2 3.2" />,
);
export const WarnIcon = icon(
  <path d="M10 7v4M10 14h.01M8.7 3.3 1.9 15a1.5 1.5 0 0 0 1.3 2.3h13.6a1.5 1.5 0 0 0 1.3-2.3L11.3 3.3a1.5 1.5 0 0 0-2.6 0Z" />,
);
export const InfoIcon = icon(<path d="M10 9v5M10 6.2h.01M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z" />);
export const EditIcon = icon(
  <path d="M12.5 4.5 15.5 7.5M3 17l.8-3.8L13.6 3.4a1.5 1.5 0 0 1 2.1 0l.9.9a1.5 1.5 0 0 1 0 2.1L6.8 16.2 3 17Z" />,
);
export const TrashIcon = icon(
  <path d="M3.5 5.5h13M8 5.5V3.8c0-.5.4-.8.8-.8h2.4c.5 0 .8.4.8.8v1.7M5 5.5l.7 10.3c.1.7.6 1.2 1.3 1.2h6c.7 0 1.2-.5 1.3-1.2L15 5.5M8.3 9v4.5M11.7 9v4.5" />,
);
export const QrIcon = icon(
  <path d="M3 3h5v5H3zM12 3h5v5h-5zM3 12h5v5H3zM12 12h2v2h-2zM17 12v1.5M17 17h-2.5M12 17v.01M17 16v1" />,
);
export const ScanIcon = icon(
  <path d="M3 7V4.3C3 3.6 3.6 3 4.3 3H7M13 3h2.7c.7 0 1.3.6 1.3 1.3V7M17 13v2.7c0 .7-.6 1.3-1.3 1.3H13M7 17H4.3c-.7 0-1.3-.6-1.3-1.3V13M3 10h14" />,
);
export const SortIcon = icon(<path d="M6 4v12M6 16l-3-3M6 16l3-3M11 5h6M11 9.5h4.5M11 14h3" />);
export const SettingsIcon = icon(
  <>
    <circle cx="10" cy="10" r="2.6" />
    <path d="M8.6 2.6h2.8l.4 2 1.5.8 1.9-.7 1.4 2.4-1.5 1.3v1.8l1.5 1.3-1.4 2.4-1.9-.7-1.5.8-.4 2.4H8.6l-.4-2.4-1.5-.8-1.9.7-1.4-2.4 1.5-1.3V8.4L3.4 7.1l1.4-2.4 1.9.7 1.5-.8Z" />
  </>,
);
export const BackupIcon = icon(
  <path d="M10 17V8M6.5 11.5 10 8l3.5 3.5M3.5 7V4.3c0-.7.6-1.3 1.3-1.3h10.4c.7 0 1.3.6 1.3 1.3V7" />,
);
export const PanelIcon = icon(
  <path d="M4 3.5h12c.8 0 1.5.7 1.5 1.5v10c0 .8-.7 1.5-1.5 1.5H4c-.8 0-1.5-.7-1.5-1.5V5c0-.8.7-1.5 1.5-1.5ZM12 3.5v13" />,
);
export const WindowIcon = icon(
  <path d="M4 3.5h12c.8 0 1.5.7 1.5 1.5v10c0 .8-.7 1.5-1.5 1.5H4c-.8 0-1.5-.7-1.5-1.5V5c0-.8.7-1.5 1.5-1.5ZM2.5 7.5h15" />,
);
export const KeyboardIcon = icon(
  <path d="M3.5 5h13c.8 0 1.5.7 1.5 1.5v7c0 .8-.7 1.5-1.5 1.5h-13C2.7 15 2 14.3 2 13.5v-7C2 5.7 2.7 5 3.5 5ZM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.7h7" />,
);
export const ImportIcon = icon(
  <path d="M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 13v2.7c0 .7.6 1.3 1.3 1.3h10.4c.7 0 1.3-.6 1.3-1.3V13" />,
);
export const DiceIcon = icon(
  <>
    <path d="M4.5 3h11c.8 0 1.5.7 1.5 1.5v11c0 .8-.7 1.5-1.5 1.5h-11c-.8 0-1.5-.7-1.5-1.5v-11C3 3.7 3.7 3 4.5 3Z" />
    <path d="M7 7h.01M13 7h.01M10 10h.01M7 13h.01M13 13h.01" stroke-width="2.2" />
  </>,
);
export const ClockIcon = icon(<path d="M10 5.5V10l3 2M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z" />);
export const ImageIcon = icon(
  <path d="M4.5 3.5h11c.8 0 1.5.7 1.5 1.5v10c0 .8-.7 1.5-1.5 1.5h-11C3.7 16.5 3 15.8 3 15V5c0-.8.7-1.5 1.5-1.5ZM3.5 14l3.7-3.7 3 3 2.3-2.3 4 4M12.8 7.3h.01" />,
);
export const ScreenIcon = icon(
  <path d="M3.5 4h13c.8 0 1.5.7 1.5 1.5v7c0 .8-.7 1.5-1.5 1.5h-13C2.7 14 2 13.3 2 12.5v-7C2 4.7 2.7 4 3.5 4ZM7 17h6M10 14v3" />,
);
export const CameraIcon = icon(
  <>
    <path d="M3.5 6h2.7l1.3-2h5l1.3 2h2.7c.8 0 1.5.7 1.5 1.5v7c0 .8-.7 1.5-1.5 1.5h-13c-.8 0-1.5-.7-1.5-1.5v-7C2 6.7 2.7 6 3.5 6Z" />
    <circle cx="10" cy="10.8" r="2.8" />
  </>,
);
