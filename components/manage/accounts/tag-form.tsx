import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TagLooks } from '../../../lib/replica/tags.ts';
import { FormFoot } from '../../shared/form-foot.tsx';
import { TagsField } from '../../shared/tags-field.tsx';
import '../../shared/form.css';

export interface TagFormProps {
  /** Tags that are there already, to choose from. */
  known: readonly string[];
  looks: TagLooks;
  onSave(tags: string[]): void;
  onCancel(): void;
}

/** Tags to put on all selected accounts. */
export function TagForm({ known, looks, onSave, onCancel }: TagFormProps) {
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
        <TagsField value={text} known={known} looks={looks} onInput={setText} autofocus />
      </div>
      <FormFoot submitLabel={i18n.t('common.save')} onCancel={onCancel} />
    </form>
  );
}
