import { icon } from './icon.tsx';

/* What a list of codes shows at once. The popup loads these before its first picture, all others after it. */

export const SearchIcon = icon(<path d="m17 17-3.6-3.6M15.5 9a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0Z" />);
export const LockIcon = icon(
  <path d="M5.5 9V6.5a4.5 4.5 0 0 1 9 0V9M4.8 9h10.4c.7 0 1.3.6 1.3 1.3v5.9c0 .7-.6 1.3-1.3 1.3H4.8c-.7 0-1.3-.6-1.3-1.3v-5.9C3.5 9.6 4.1 9 4.8 9Z" />,
);
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
/** Three dots: lines without length, with round ends. */
export const MoreIcon = icon(<path style={{ strokeWidth: '3' }} d="M4.5 10h0M10 10h0M15.5 10h0" />);
export const CopyIcon = icon(
  <path d="M7.5 7V4.3c0-.7.6-1.3 1.3-1.3h6.9c.7 0 1.3.6 1.3 1.3v6.9c0 .7-.6 1.3-1.3 1.3H13M4.3 7.5h6.9c.7 0 1.3.6 1.3 1.3v6.9c0 .7-.6 1.3-1.3 1.3H4.3c-.7 0-1.3-.6-1.3-1.3V8.8c0-.7.6-1.3 1.3-1.3Z" />,
);
/** An arrow into a field. */
export const FillIcon = icon(
  <path d="M2.5 10h9M8 6.5 11.5 10 8 13.5M11 3.5h4.7c.7 0 1.3.6 1.3 1.3v10.4c0 .7-.6 1.3-1.3 1.3H11" />,
);
export const CheckIcon = icon(<path d="m4 10.5 4 4 8-9" />);
export const NextIcon = icon(<path d="M16 6v4h-4M16 10a6.3 6.3 0 1 0-1.6 4.4" />);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const BackIcon = icon(<path class="flip" d="M12.5 4.5 7 10l5.5 5.5" />);
