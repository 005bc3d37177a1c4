import type { ComponentChildren } from 'preact';

/** The head of a card: what it is, a sentence about it, and beside them what can be done with it. */
export function CardHead({ title, text, children }: { title: string; text: string; children: ComponentChildren }) {
  return (
    <header class="card-head">
      <div>
        <h2>{title}</h2>
        <p class="muted small">{text}</p>
      </div>
      {children}
    </header>
  );
}
