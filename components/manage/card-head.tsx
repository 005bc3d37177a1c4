import type { ComponentChildren } from 'preact';

export interface CardHeadProps {
  title: string;
  /** Of the title, for buttons that are described by it. */
  id?: string;
  text?: string | undefined;
  children: ComponentChildren;
}

/** The head of a card: what it is, a sentence about it, and beside them what can be done with it. */
export function CardHead({ title, id, text, children }: CardHeadProps) {
  return (
    <header class="card-head">
      <div>
        <h2 id={id}>{title}</h2>
        {text && <p class="muted small">{text}</p>}
      </div>
      {children}
    </header>
  );
}
