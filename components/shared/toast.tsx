import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Notices } from '../../lib/app/state/notices.ts';
import { IconButton } from './icon-button.tsx';
import { WarnIcon } from './icons.tsx';
import { CheckIcon, CloseIcon } from './list-icons.tsx';
import './toast.css';

/** Letters of a text that would stand in a narrow column beside its action. */
const LONG = 60;

/** The live regions for notices. Always rendered, so that screen readers announce what is added. */
export function Toast({ notices }: { notices: Notices }) {
  const notice = notices.current.value;
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === 'z';
      const field = event.target as Partial<HTMLInputElement>;
      // In a field with text, Ctrl+Z undoes typing.
      if (!isUndo || event.defaultPrevented || field.value) return;
      const { action } = notices.current.value ?? {};
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    addEventListener('keydown', undo);
    return () => removeEventListener('keydown', undo);
  }, [notices]);
  return (
    <div
      class="toasts"
      onPointerEnter={() => notices.hold()}
      onPointerLeave={() => notices.release()}
      onFocusIn={() => notices.hold()}
      onFocusOut={() => notices.release()}
    >
      {notice && (
        <div
          class="toast"
          data-tone={notice.tone}
          data-long={(notice.action && notice.text.length > LONG) || undefined}
          key={notice.id}
        >
          {notice.tone === 'done' && <CheckIcon />}
          {notice.tone === 'problem' && <WarnIcon />}
          <span class="toast-text" aria-hidden="true">
            {notice.text}
          </span>
          {notice.action && (
            <button type="button" class="toast-action" onClick={notice.action.run}>
              {notice.action.label}
            </button>
          )}
          {(notice.action || notice.tone === 'problem') && (
            <IconButton label={i18n.t('common.close')} onClick={() => notices.dismiss()}>
              <CloseIcon size={16} />
            </IconButton>
          )}
        </div>
      )}
      <div class="visually-hidden" role="status">
        {notice && notice.tone !== 'problem' ? notice.text : ''}
      </div>
      <div class="visually-hidden" role="alert">
        {notice?.tone === 'problem' ? notice.text : ''}
      </div>
    </div>
  );
}
