import type { Ref } from 'preact';

export interface PicturesInputProps {
  /** The input, for the button that opens the browser's dialog. */
  of: Ref<HTMLInputElement>;
  onPictures(pictures: readonly Blob[]): void;
}

/** The input behind a button that has the user choose pictures. */
export function PicturesInput({ of, onPictures }: PicturesInputProps) {
  return (
    <input
      ref={of}
      type="file"
      accept="image/*"
      multiple
      hidden
      onChange={({ currentTarget }) => {
        const pictures = [...(currentTarget.files ?? [])];
        // So that the same one can be chosen again.
        currentTarget.value = '';
        if (pictures.length > 0) onPictures(pictures);
      }}
    />
  );
}
