import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { TextField } from '../../shared/form-fields.tsx';
import '../../shared/form.css';

/** Tags to put on all selected accounts. */
export function TagForm({ onSave, onCancel }: { onSave(tags: string[]): void; onCancel(): void }) {
  const [text, setText] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    const tags = text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
    if (tags.length > 0) onSave(tags);
    else onCancel();
  };
  return (
    <form class="form" onSubmit={submit}>
      <div class="form-body stack">
        <TextField
          label={i18n.t('form.tags')}
          hint={i18n.t('form.tagsHint')}
          value={text}
          onInput={setText}
          autofocus
        />
      </div>
      <div class="form-foot">
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('common.cancel')}
        </button>
        <button type="submit" class="button" data-kind="primary">
          {i18n.t('common.save')}
        </button>
      </div>
    </form>
  );
}
