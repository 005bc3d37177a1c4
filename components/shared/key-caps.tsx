/** Keys that are pressed together, as they stand on the keyboard. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  return (
    <span class="key-caps" dir="ltr">
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
