import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { firstCharacter, iconOf, isIconImage } from '../../lib/app/own-icon.ts';
import { BrandIcon } from './brand-icon.tsx';
import { IconButton } from './icon-button.tsx';
import { ImageIcon } from './icons.tsx';
import { CloseIcon } from './list-icons.tsx';

export interface IconFieldProps {
  name: string;
  /** An emoji or a `data:` URL; empty = the issuer's own. */
  value: string;
  onInput(value: string): void;
}

/** The user's own icon for an account: an emoji that is typed, or an image that is chosen. */
export function IconField({ name, value, onInput }: IconFieldProps) {
  const [problem, setProblem] = useState('');
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const isImage = isIconImage(value);
  const choose = (picture: File | undefined) => {
    setProblem('');
    if (picture) void iconOf(picture).then(onInput, () => setProblem(i18n.t('form.iconUnusable')));
  };
  return (
    <div class="field" data-field="icon">
      <label for={id}>{i18n.t('form.icon')}</label>
      <div class="bar">
        <BrandIcon name={name} icon={value} />
        <input
          id={id}
          class="input form-emoji"
          type="text"
          autocomplete="off"
          value={isImage ? '' : value}
          aria-describedby={`${id}-hint`}
          onInput={(event) => onInput(firstCharacter(event.currentTarget.value))}
        />
        <button type="button" class="button" onClick={() => file.current?.click()}>
          <ImageIcon />
          {i18n.t('form.iconChoose')}
        </button>
        {value !== '' && (
          <IconButton label={i18n.t('form.iconRemove')} onClick={() => onInput('')}>
            <CloseIcon size={16} />
          </IconButton>
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        hidden
        onChange={(event) => {
          choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      <p class={problem ? 'error' : 'hint'} id={`${id}-hint`} role={problem ? 'alert' : undefined}>
        {problem || i18n.t('form.iconHint')}
      </p>
    </div>
  );
}
