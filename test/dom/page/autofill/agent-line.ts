/** A line to the script in a frame: its `end`, what the script has said by it, and what it is told. */
export function line() {
  const said: { kind: string; value: Record<string, unknown> }[] = [];
  let speak: (message: unknown) => void = () => undefined;
  let close: () => void = () => undefined;
  return {
    said,
    tell: (message: unknown) => speak(message),
    close: () => close(),
    end: {
      post: (message: unknown) => void said.push(message as never),
      onMessage(heard: (message: unknown) => void) {
        speak = heard;
      },
      onClose(closed: () => void) {
        close = closed;
      },
      close: () => undefined,
    },
  };
}
